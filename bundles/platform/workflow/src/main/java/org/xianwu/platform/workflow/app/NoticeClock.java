package org.xianwu.platform.workflow.app;

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

/** Clears old notices away soon after the start and once a day, as long as the bundle runs. */
@Component(
    service = {},
    immediate = true)
public final class NoticeClock {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeClock.class);
  private static final Duration FIRST = Duration.ofMinutes(10);
  private static final Duration EVERY = Duration.ofDays(1);

  private final NoticeClearing notices;
  private final CallerContext callers;
  private final Rounds rounds;

  @Activate
  public NoticeClock(@Reference NoticeClearing notices, @Reference CallerContext callers) {
    this.notices = Objects.requireNonNull(notices);
    this.callers = Objects.requireNonNull(callers);
    rounds =
        Rounds.start(
            "xianwu-notices",
            FIRST,
            EVERY,
            this::clear,
            failed ->
                LOG.warn("old notices could not be cleared away, tried again tomorrow", failed));
  }

  @Deactivate
  void stop() {
    rounds.close();
  }

  private void clear() {
    long removed = callers.as(Caller.system("通知清理"), notices::clear);
    LOG.info("{} notices were old enough to go", removed);
  }
}
