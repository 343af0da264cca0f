package org.xianwu.duty.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;

/**
 * The roster of a holiday is sent some working days before the holiday begins. Later is possible
 * with a reason, which stays on record. New versions give their reason anyway and are not measured
 * again.
 */
public final class HolidayLead {

  private final DutyRules duty;
  private final WorkCalendar calendar;

  public HolidayLead(DutyRules duty, WorkCalendar calendar) {
    this.duty = duty;
    this.calendar = calendar;
  }

  /** Last day on which the roster goes out in time; empty when it holds no holiday. */
  public Optional<LocalDate> due(Roster roster) {
    return calendar.days(roster.firstDay(), roster.lastDay()).stream()
        .filter(day -> day.type() == DayType.STATUTORY || day.type() == DayType.ADJUSTED_OFF)
        .findFirst()
        .map(CalendarDay::date)
        .map(this::due);
  }

  /** Last day on which the roster of a holiday that begins on that day goes out in time. */
  public LocalDate due(LocalDate firstDay) {
    return calendar.subtractWorkdays(firstDay, duty.holidayLead());
  }

  /** The next day off of a holiday after today, within some days; empty when there is none. */
  public Optional<CalendarDay> next(LocalDate today, int days) {
    return calendar.days(today.plusDays(1), today.plusDays(days)).stream()
        .filter(day -> calendar.known(day.date().getYear()))
        .filter(day -> day.type() == DayType.STATUTORY || day.type() == DayType.ADJUSTED_OFF)
        .findFirst();
  }

  public boolean late(Roster roster, LocalDate today) {
    return roster.version() == 1 && due(roster).map(today::isAfter).orElse(false);
  }

  /**
   * Refuses to publish late without a reason.
   *
   * @throws Problem {@code duty.holiday-late} on the field reason
   */
  public void require(Roster roster, LocalDate today, String reason) {
    if (late(roster, today) && reason.isBlank()) {
      LocalDate due = due(roster).orElseThrow();
      throw problem(due).field("reason", problem(due));
    }
  }

  private Problem problem(LocalDate due) {
    return Problem.of(DutyProblem.HOLIDAY_LATE).with("due", due).with("days", duty.holidayLead());
  }
}
