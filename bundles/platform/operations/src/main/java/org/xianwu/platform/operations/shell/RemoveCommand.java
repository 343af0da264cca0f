package org.xianwu.platform.operations.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.xianwu.platform.operations.app.Action;

/** {@code xianwu:function-remove duty}. */
@Service
@Command(
    scope = "xianwu",
    name = "function-remove",
    description = "Remove a function; its data stays")
public final class RemoveCommand extends FunctionCommand {

  @Override
  Action action() {
    return Action.REMOVE;
  }
}
