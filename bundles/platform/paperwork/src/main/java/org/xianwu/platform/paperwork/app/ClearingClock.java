package org.xianwu.platform.paperwork.app;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.operation.Rounds;

/** Clears away forgotten uploads every hour, and contents without a row once a day. */
@Component(
    service = {},
    immediate = true)
public final class ClearingClock {

  private static final Logger LOG = LoggerFactory.getLogger(ClearingClock.class);
  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration EVERY = Duration.ofHours(1);

  /** All contents are looked through once a day. */
  private static final int SWEEP_EVERY = 24;

  private final Uploads uploads;
  private final CallerContext callers;
  private final Rounds rounds;
  private int runs;

  @Activate
  public ClearingClock(@Reference Uploads uploads, @Reference CallerContext callers) {
    this.uploads = Objects.requireNonNull(uploads);
    this.callers = Objects.requireNonNull(callers);
    rounds = Rounds.start("xianwu-uploads", FIRST, EVERY, this::clear, ClearingClock::warn);
  }

  @Deactivate
  void stop() {
    rounds.close();
  }

  private void clear() {
    callers.as(
        Caller.system("附件清理"),
        () -> {
          try {
            uploads.clearOld();
            if (runs++ % SWEEP_EVERY == 0) {
              uploads.sweep();
            }
          } catch (IOException failed) {
            warn(failed);
          }
          return null;
        });
  }

  private static void warn(Exception failed) {
    LOG.warn("forgotten uploads could not be cleared, tried again later", failed);
  }
}
