package org.xianwu.platform.operations.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.xianwu.platform.operations.app.Action;

/** {@code xianwu:function-upgrade duty}. */
@Service
@Command(
    scope = "xianwu",
    name = "function-upgrade",
    description = "Put the newest package in place of the installed one")
public final class UpgradeCommand extends FunctionCommand {

  @Override
  Action action() {
    return Action.UPGRADE;
  }
}
