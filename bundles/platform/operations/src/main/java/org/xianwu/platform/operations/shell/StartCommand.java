package org.xianwu.platform.operations.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.xianwu.platform.operations.app.Action;

/** {@code xianwu:function-start duty}. */
@Service
@Command(scope = "xianwu", name = "function-start", description = "Start an installed function")
public final class StartCommand extends FunctionCommand {

  @Override
  Action action() {
    return Action.START;
  }
}
