package org.xianwu.duty.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.calendar.WorkCalendar;

/**
 * The Spring Festival (春节) of the practice year, on which everything memorable happens.
 *
 * @param eve its first statutory day
 * @param nightOnly the worked weekend day before it, served by night only; empty when there is none
 */
record PracticeFestival(LocalDate eve, Optional<LocalDate> nightOnly) {

  private static final String NAME = "春节";
  private static final int DAYS_BEFORE = 10;

  /** The last one in these days; some twelve months have none, some two. */
  static Optional<PracticeFestival> in(List<CalendarDay> days) {
    Optional<LocalDate> eve =
        days.stream()
            .filter(day -> day.name().equals(NAME) && day.type() == DayType.STATUTORY)
            .map(CalendarDay::date)
            .max(Comparator.naturalOrder())
            .map(last -> first(days, last));
    return eve.map(found -> new PracticeFestival(found, nightOnly(days, found)));
  }

  private static LocalDate first(List<CalendarDay> days, LocalDate last) {
    return days.stream()
        .filter(day -> day.name().equals(NAME) && day.type() == DayType.STATUTORY)
        .map(CalendarDay::date)
        .filter(day -> day.isAfter(last.minusDays(DAYS_BEFORE)))
        .min(Comparator.naturalOrder())
        .orElse(last);
  }

  private static Optional<LocalDate> nightOnly(List<CalendarDay> days, LocalDate eve) {
    return days.stream()
        .filter(day -> day.type() == DayType.ADJUSTED_WORK)
        .map(CalendarDay::date)
        .filter(day -> day.isBefore(eve) && day.isAfter(eve.minusDays(DAYS_BEFORE)))
        .max(Comparator.naturalOrder());
  }

  /** A day of the festival, the eve being 0. */
  LocalDate day(int number) {
    return eve.plusDays(number);
  }

  /** The day that two officers exchange. */
  LocalDate swapped() {
    return day(4);
  }

  /** When the exchange was approved. */
  Instant swapApproved() {
    return WorkCalendar.moment(day(2).atTime(11, 5));
  }
}
