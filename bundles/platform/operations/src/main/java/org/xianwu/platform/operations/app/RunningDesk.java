package org.xianwu.platform.operations.app;

import java.nio.file.Path;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.operations.catalogue.Shelf;
import org.xianwu.platform.operations.runtime.FunctionRuntime;

/** The function manager of this installation with its two folders of packages. */
@Component(service = RunningDesk.class)
public final class RunningDesk {

  private final Shelf shelf;
  private final FunctionDesk desk;

  @Activate
  public RunningDesk(
      @Reference FunctionRuntime runtime,
      @Reference Wishes wishes,
      @Reference CallerContext callers,
      @Reference ChangeLog changeLog,
      @Reference Clock clock) {
    Path shipped = Path.of(System.getProperty("karaf.home", "."), "functions");
    Path data = Path.of(System.getProperty("xianwu.data", "data"));
    shelf = new Shelf(shipped, data.resolve("functions"), data.resolve("deploy"));
    desk = new FunctionDesk(shelf, runtime, wishes, callers, changeLog, clock);
  }

  public FunctionDesk desk() {
    return desk;
  }

  public Shelf shelf() {
    return shelf;
  }

  @Deactivate
  void stop() {
    desk.close();
  }
}
