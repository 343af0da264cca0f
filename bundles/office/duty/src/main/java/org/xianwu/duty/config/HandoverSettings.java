package org.xianwu.duty.config;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.xianwu.duty.domain.handover.HandoverRules;

/** The county's settings of handovers. */
@Component(service = HandoverSettings.class, configurationPid = "org.xianwu.duty")
public final class HandoverSettings {

  private final HandoverRules rules;

  @Activate
  public HandoverSettings(HandoverConfiguration set) {
    rules =
        new HandoverRules(
            Duration.ofMinutes(within(set.handoverGraceMinutes(), 1, 240)),
            Duration.ofMinutes(within(set.handoverEarlyMinutes(), 0, 720)));
  }

  private HandoverSettings(HandoverRules rules) {
    this.rules = rules;
  }

  /** Settings for tests and tools that run without a container. */
  public static HandoverSettings of(HandoverRules rules) {
    return new HandoverSettings(rules);
  }

  public HandoverRules rules() {
    return rules;
  }

  private static int within(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }
}
