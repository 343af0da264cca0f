package org.xianwu.duty.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.xianwu.platform.api.problem.Problem;

/**
 * Hours of a shift on the office's clock.
 *
 * @param to at or before {@code from} when the shift ends on the following day
 */
public record Hours(LocalTime from, LocalTime to) {

  public Hours {
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  /**
   * Reads hours written as {@code HH:mm}.
   *
   * @throws Problem {@code duty.time-invalid} for 25:00 and the like
   */
  public static Hours parse(String from, String to) {
    return new Hours(time(from), time(to));
  }

  /**
   * Reads a time of the day.
   *
   * @throws Problem {@code duty.time-invalid}
   */
  public static LocalTime time(String text) {
    try {
      return LocalTime.parse(text.trim());
    } catch (DateTimeParseException refused) {
      throw Problem.of(DutyProblem.TIME_INVALID).with("value", text);
    }
  }

  /**
   * The hours on one day. Day shifts end on the day they begin, the others on the next.
   *
   * @throws Problem {@code duty.time-order} when a day shift would end before it begins, or another
   *     one would last longer than a day
   */
  public Span on(LocalDate day, ShiftType type) {
    boolean sameDay = type == ShiftType.DAY;
    if (sameDay != to.isAfter(from)) {
      throw Problem.of(DutyProblem.TIME_ORDER).with("from", from).with("to", to);
    }
    return Span.between(day.atTime(from), (sameDay ? day : day.plusDays(1)).atTime(to));
  }
}
