package org.xianwu.platform.operations.health;

import java.util.List;
import org.xianwu.platform.api.operation.Health;

/**
 * How all parts are.
 *
 * @param state the worst of all parts
 * @param parts by name
 */
public record HealthReport(Health.State state, List<Part> parts) {

  /** One part. */
  public record Part(String name, Health health) {}

  public HealthReport {
    parts = List.copyOf(parts);
  }

  static HealthReport of(List<Part> parts) {
    Health.State worst =
        parts.stream()
            .map(part -> part.health().state())
            .max(Enum::compareTo)
            .orElse(Health.State.UP);
    return new HealthReport(worst, parts);
  }

  public boolean working() {
    return state != Health.State.DOWN;
  }
}
