package org.xianwu.platform.operations.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.xianwu.platform.operations.app.Action;

/** {@code xianwu:function-discard duty}. */
@Service
@Command(
    scope = "xianwu",
    name = "function-discard",
    description = "Take the newest package of a function off the shelf; what runs goes on")
public final class DiscardCommand extends FunctionCommand {

  @Override
  Action action() {
    return Action.DISCARD;
  }
}
