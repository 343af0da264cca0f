package org.xianwu.platform.operations.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.xianwu.platform.operations.app.Action;

/** {@code xianwu:function-stop duty}. */
@Service
@Command(scope = "xianwu", name = "function-stop", description = "Stop a function; its data stays")
public final class StopCommand extends FunctionCommand {

  @Override
  Action action() {
    return Action.STOP;
  }
}
