package org.xianwu.platform.operations.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.xianwu.platform.operations.app.FunctionView;
import org.xianwu.platform.operations.app.RunningDesk;

/** {@code xianwu:function-list}. */
@Service
@Command(
    scope = "xianwu",
    name = "function-list",
    description = "What is at hand, installed, running, and why not")
public final class ListCommand implements Action {

  @Reference private RunningDesk running;

  @Override
  public Object execute() {
    ShellTable table = new ShellTable();
    table.column("Function");
    table.column("Name");
    table.column("State");
    table.column("Version");
    table.column("At hand");
    table.column("Reason");
    for (FunctionView function : running.desk().functions()) {
      table
          .addRow()
          .addContent(
              function.id(),
              function.name().en(),
              function.state(),
              function.version(),
              function.availableVersion(),
              function.reason().en());
    }
    table.print(System.out);
    return null;
  }
}
