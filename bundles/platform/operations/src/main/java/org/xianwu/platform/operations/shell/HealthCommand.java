package org.xianwu.platform.operations.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.xianwu.platform.operations.health.HealthDesk;
import org.xianwu.platform.operations.health.HealthReport;

/** {@code xianwu:health}. */
@Service
@Command(scope = "xianwu", name = "health", description = "How all parts are, and what to do")
public final class HealthCommand implements Action {

  @Reference private HealthDesk desk;

  @Override
  public Object execute() {
    ShellTable table = new ShellTable();
    table.column("Part");
    table.column("State");
    table.column("Reason");
    table.column("Remedy");
    HealthReport report = desk.report();
    for (HealthReport.Part part : report.parts()) {
      table
          .addRow()
          .addContent(
              part.name(),
              part.health().state().name().toLowerCase(Locale.ROOT),
              part.health().reason().en(),
              part.health().remedy().en());
    }
    table.print(System.out);
    return report.state().name().toLowerCase(Locale.ROOT);
  }
}
