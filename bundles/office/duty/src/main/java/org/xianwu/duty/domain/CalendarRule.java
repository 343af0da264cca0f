package org.xianwu.duty.domain;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;

/** A duty day must be in the imported calendar, else nobody knows which days are off. */
public final class CalendarRule implements Rule {

  private final WorkCalendar calendar;

  public CalendarRule(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public List<Finding> check(Plan plan) {
    return plan.days().stream()
        .filter(day -> !calendar.known(day.getYear()))
        .filter(day -> day.equals(plan.roster().firstDay()) || day.getDayOfYear() == 1)
        .map(day -> Finding.hard(day, 0, unknown(day)))
        .toList();
  }

  /**
   * Refuses a day whose year has no imported arrangement.
   *
   * @throws Problem {@code duty.no-calendar} on the field day
   */
  public void require(LocalDate day) {
    if (!calendar.known(day.getYear())) {
      throw unknown(day).field("day", unknown(day));
    }
  }

  private static Problem unknown(LocalDate day) {
    return Problem.of(DutyProblem.NO_CALENDAR).with("day", day).with("year", Year.from(day));
  }
}
