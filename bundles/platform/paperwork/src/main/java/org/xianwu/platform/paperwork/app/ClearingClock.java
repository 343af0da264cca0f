package org.xianwu.platform.paperwork.app;

import java.io.IOException;
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

/** Clears away forgotten uploads every hour, and contents without a row once a day. */
@Component(
    service = {},
    immediate = true)
public final class ClearingClock {

  private static final Logger LOG = LoggerFactory.getLogger(ClearingClock.class);
  private static final long PATIENCE_SECONDS = 10;
  private static final long FIRST_MINUTES = 5;
  private static final long EVERY_MINUTES = 60;

  /** All contents are looked through once a day. */
  private static final int SWEEP_EVERY = 24;

  private final Uploads uploads;
  private final CallerContext callers;
  private final ScheduledExecutorService timer;
  private int runs;

  @Activate
  public ClearingClock(@Reference Uploads uploads, @Reference CallerContext callers) {
    this.uploads = Objects.requireNonNull(uploads);
    this.callers = Objects.requireNonNull(callers);
    timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "xianwu-uploads");
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
      callers.as(
          Caller.system("附件清理"),
          () -> {
            try {
              uploads.clearOld();
              if (runs++ % SWEEP_EVERY == 0) {
                uploads.sweep();
              }
            } catch (IOException failed) {
              LOG.warn("forgotten uploads could not be cleared, tried again later", failed);
            }
            return null;
          });
    } catch (RuntimeException failed) { // the next hour may succeed; the timer must not end
      LOG.warn("forgotten uploads could not be cleared, tried again later", failed);
    }
  }
}
