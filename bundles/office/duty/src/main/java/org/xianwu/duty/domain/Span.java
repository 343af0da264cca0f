package org.xianwu.duty.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.xianwu.platform.api.calendar.WorkCalendar;

/**
 * A stretch of time.
 *
 * @param to exclusive, after {@code from}
 */
public record Span(Instant from, Instant to) {

  public Span {
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("a span ends after it begins");
    }
  }

  /** Between two moments on the office's clock. */
  public static Span between(LocalDateTime from, LocalDateTime to) {
    return new Span(
        from.atZone(WorkCalendar.ZONE).toInstant(), to.atZone(WorkCalendar.ZONE).toInstant());
  }

  public Duration length() {
    return Duration.between(from, to);
  }

  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  public boolean overlaps(Span other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /**
   * The time in which both run.
   *
   * @throws IllegalArgumentException when they do not overlap
   */
  public Span sharedPart(Span other) {
    Instant begin = from.isAfter(other.from) ? from : other.from;
    Instant end = to.isBefore(other.to) ? to : other.to;
    return new Span(begin, end);
  }
}
