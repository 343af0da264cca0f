package org.xianwu.platform.operations.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.xianwu.platform.operations.app.Action;

/** {@code xianwu:function-install duty}. */
@Service
@Command(
    scope = "xianwu",
    name = "function-install",
    description = "Install a function from its package")
public final class InstallCommand extends FunctionCommand {

  @Override
  Action action() {
    return Action.INSTALL;
  }
}
