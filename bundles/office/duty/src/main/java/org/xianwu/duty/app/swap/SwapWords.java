package org.xianwu.duty.app.swap;

import java.time.Instant;
import org.xianwu.duty.domain.swap.SwapPost;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.text.Label;

/** What people call the parts of a swap. */
public final class SwapWords {

  private SwapWords() {}

  /** The post as the roster names it. */
  public static Label post(SwapPost post) {
    return switch (post) {
      case LEADER -> Label.of("带班领导", "Leader on duty");
      case MAIN_LEADER -> Label.of("主班领导", "Main leader on call");
      case OFFICER -> Label.of("值班员", "Officer");
      case DRIVER -> Label.of("驾驶员", "Driver");
    };
  }

  /** A moment on the office's clock. */
  public static String minute(Instant at) {
    return WorkCalendar.MINUTE.format(at);
  }
}
