package org.xianwu.platform.approval.app;

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
import org.xianwu.platform.approval.config.ApprovalSettings;

/** Looks every few minutes for what is due, as long as the bundle runs. */
@Component(
    service = {},
    immediate = true)
public final class ReminderClock {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderClock.class);
  private static final long PATIENCE_SECONDS = 10;

  private final Reminders reminders;
  private final CallerContext callers;
  private final ScheduledExecutorService timer;

  @Activate
  public ReminderClock(
      @Reference Reminders reminders,
      @Reference CallerContext callers,
      @Reference ApprovalSettings settings) {
    this.reminders = Objects.requireNonNull(reminders);
    this.callers = Objects.requireNonNull(callers);
    timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "xianwu-approval-reminders");
              thread.setDaemon(true);
              return thread;
            });
    long minutes = settings.every().toMinutes();
    timer.scheduleWithFixedDelay(this::look, 1, minutes, TimeUnit.MINUTES);
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
    try {
      callers.as(Caller.system("审批提醒"), reminders::remind);
    } catch (RuntimeException failed) { // the next look may succeed; the timer must not end
      LOG.warn("reminders of approvals could not be sent, tried again later", failed);
    }
  }
}
