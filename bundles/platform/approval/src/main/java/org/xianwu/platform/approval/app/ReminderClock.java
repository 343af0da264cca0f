package org.xianwu.platform.approval.app;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.operation.Rounds;
import org.xianwu.platform.approval.config.ApprovalSettings;

/** Looks every few minutes for what is due, as long as the bundle runs. */
@Component(
    service = {},
    immediate = true)
public final class ReminderClock {

  private static final Logger LOG = LoggerFactory.getLogger(ReminderClock.class);

  private final Rounds rounds;

  @Activate
  public ReminderClock(
      @Reference Reminders reminders,
      @Reference CallerContext callers,
      @Reference ApprovalSettings settings) {
    rounds =
        Rounds.start(
            "xianwu-approval-reminders",
            Duration.ofMinutes(1),
            settings.every(),
            () -> callers.as(Caller.system("审批提醒"), reminders::remind),
            failed ->
                LOG.warn("reminders of approvals could not be sent, tried again later", failed));
  }

  @Deactivate
  void stop() {
    rounds.close();
  }
}
