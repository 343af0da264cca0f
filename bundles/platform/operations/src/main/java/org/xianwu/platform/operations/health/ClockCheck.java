package org.xianwu.platform.operations.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;

/** Whether the clock of the machine can be believed: deadlines and the audit chain stand on it. */
@Component
public final class ClockCheck implements HealthCheck {

  /** No machine that runs this version can honestly show an earlier time. */
  private static final Instant NOT_BEFORE = Instant.parse("2026-11-01T00:00:00Z");

  private final Clock clock;
  private final Instant startedAt;
  private final long startedTick = System.nanoTime();

  @Activate
  public ClockCheck(@Reference Clock clock) {
    this.clock = clock;
    startedAt = clock.instant();
  }

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Health check() {
    Instant now = clock.instant();
    Duration steady = Duration.ofNanos(System.nanoTime() - startedTick);
    Duration drift = Duration.between(startedAt, now).minus(steady);
    return HealthRules.clock(drift, now.isAfter(NOT_BEFORE));
  }
}
