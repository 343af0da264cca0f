package org.xianwu.platform.operations.app;

import java.util.List;
import org.apache.karaf.features.BootFinished;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;

/**
 * Brings back what was installed before the runtime forgot it, and fills the practice county, once
 * the product itself has started.
 */
@Component(immediate = true, service = FunctionRestore.class)
public final class FunctionRestore {

  private static final Logger LOG = LoggerFactory.getLogger(FunctionRestore.class);

  @Activate
  public FunctionRestore(
      @Reference RunningDesk running,
      @Reference CallerContext callers,
      @Reference BootFinished started) {
    List<String> asked =
        callers.as(
            Caller.system("功能管理"),
            () ->
                Boolean.getBoolean("xianwu.practice") && running.desk().noneWanted()
                    ? running.desk().installAll()
                    : running.desk().restore());
    if (!asked.isEmpty()) {
      LOG.info("functions that are installed now: {}", asked);
    }
  }
}
