package org.xianwu.duty.app;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;

/** Looks every minute for what time has brought, as long as the bundle runs. */
@Component(
    service = {},
    immediate = true)
public final class DutyClock {

  private static final Logger LOG = LoggerFactory.getLogger(DutyClock.class);
  private static final long PATIENCE_SECONDS = 10;

  private final List<Chore> chores;
  private final CallerContext callers;
  private final ScheduledExecutorService timer;

  @Activate
  public DutyClock(
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Chore> chores,
      @Reference CallerContext callers) {
    this.chores = List.copyOf(chores);
    this.callers = Objects.requireNonNull(callers);
    timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "xianwu-duty-clock");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
  }

  @Deactivate
  void stop() {
    timer.shutdown();
    try {
      timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    for (Chore chore : chores) {
      try {
        callers.as(
            Caller.system("值班提醒"),
            () -> {
              chore.run();
              return null;
            });
      } catch (RuntimeException failed) { // the next look may succeed; the timer must not end
        LOG.warn("{} failed, tried again later", chore.getClass().getSimpleName(), failed);
      }
    }
  }
}
