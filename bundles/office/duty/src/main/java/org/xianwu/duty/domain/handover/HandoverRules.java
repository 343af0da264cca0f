package org.xianwu.duty.domain.handover;

import java.time.Duration;
import java.util.Objects;

/**
 * What the county set for handovers.
 *
 * @param grace after the change of shift until the leader on duty is told
 * @param early before the change from which the outgoing side may sign
 */
public record HandoverRules(Duration grace, Duration early) {

  public HandoverRules {
    Objects.requireNonNull(grace);
    Objects.requireNonNull(early);
  }

  /** What is used until the county sets something else. */
  public static HandoverRules usual() {
    return new HandoverRules(Duration.ofMinutes(15), Duration.ofMinutes(60));
  }
}
