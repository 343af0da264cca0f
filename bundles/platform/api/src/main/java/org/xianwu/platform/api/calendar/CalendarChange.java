package org.xianwu.platform.api.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a new arrangement or a local day makes of dates that were something else before.
 *
 * @param cause number of the notice or name of the local day
 * @param days in order of date, at least one
 */
public record CalendarChange(String cause, List<Day> days) {

  /** One date before and after; both describe the same date. */
  public record Day(CalendarDay before, CalendarDay after) {

    public LocalDate date() {
      return after.date();
    }

    /** Whether a working day was won or lost, so that deadlines can move. */
    public boolean movesDeadlines() {
      return before.type().working() != after.type().working();
    }
  }

  public CalendarChange {
    Objects.requireNonNull(cause);
    days = List.copyOf(days);
  }

  /** First date from which deadlines may move. */
  public LocalDate first() {
    return days.get(0).date();
  }

  public LocalDate last() {
    return days.get(days.size() - 1).date();
  }
}
