package org.xianwu.platform.api.operation;

import java.util.Map;
import java.util.Objects;

/**
 * One figure for monitoring.
 *
 * @param name snake_case with unit, for example {@code xianwu_requests_total}
 * @param labels label name to value
 */
public record Metric(
    String name, Kind kind, String help, Map<String, String> labels, double value) {

  /** Whether the figure only grows. */
  public enum Kind {
    COUNTER,
    GAUGE
  }

  public Metric {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(help);
    labels = Map.copyOf(labels);
  }
}
