package org.xianwu.platform.api.calendar;

import java.util.Objects;

/**
 * A time allowed, in the unit in which the rule states it.
 *
 * @param amount positive
 * @param shift what happens when the last day is no working day
 */
public record Term(int amount, Unit unit, Shift shift) {

  /** Units of deadlines; minutes and hours run through nights and holidays. */
  public enum Unit {
    MINUTE,
    HOUR,
    HALF_DAY,
    NATURAL_DAY,
    WORKDAY,
    MONTH
  }

  /** Whether a last day that is no working day moves. */
  public enum Shift {
    NONE,
    /** To the next working day (顺延). */
    NEXT_WORKDAY,
    /** To the working day before. */
    PREVIOUS_WORKDAY
  }

  public Term {
    if (amount <= 0) {
      throw new IllegalArgumentException("a term is positive, not " + amount);
    }
    Objects.requireNonNull(unit);
    Objects.requireNonNull(shift);
  }

  public static Term of(int amount, Unit unit) {
    return new Term(amount, unit, Shift.NONE);
  }
}
