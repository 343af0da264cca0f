package org.xianwu.platform.workflow.app;

import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;

/** Clears old notices away soon after the start and once a day, as long as the bundle runs. */
@Component(
    service = {},
    immediate = true)
public final class NoticeClock {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeClock.class);
  private static final long PATIENCE_SECONDS = 10;
  private static final long FIRST_MINUTES = 10;
  private static final long EVERY_MINUTES = 24 * 60;

  private final NoticeClearing notices;
  private final CallerContext callers;
  private final ScheduledExecutorService timer;

  @Activate
  public NoticeClock(@Reference NoticeClearing notices, @Reference CallerContext callers) {
    this.notices = Objects.requireNonNull(notices);
    this.callers = Objects.requireNonNull(callers);
    timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "xianwu-notices");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(this::clear, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
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

  private void clear() {
    try {
      long removed = callers.as(Caller.system("通知清理"), notices::clear);
      LOG.info("{} notices were old enough to go", removed);
    } catch (RuntimeException failed) { // the next day may succeed; the timer must not end
      LOG.warn("old notices could not be cleared away, tried again tomorrow", failed);
    }
  }
}
