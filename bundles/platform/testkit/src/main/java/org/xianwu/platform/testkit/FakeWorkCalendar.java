package org.xianwu.platform.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.calendar.Deadline;
import org.xianwu.platform.api.calendar.Light;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** The arrangements of 2025 and 2026 as they were published; every other year is unknown. */
public final class FakeWorkCalendar implements WorkCalendar {

  private final Map<LocalDate, CalendarDay> special = new LinkedHashMap<>();
  private final Set<Integer> known = new HashSet<>(Set.of(2025, 2026));

  public FakeWorkCalendar() {
    holiday("元旦", "2025-01-01", "2025-01-01", 1, 1);
    holiday("春节", "2025-01-28", "2025-02-04", 1, 4);
    holiday("清明节", "2025-04-04", "2025-04-06", 1, 1);
    holiday("劳动节", "2025-05-01", "2025-05-05", 1, 2);
    holiday("端午节", "2025-05-31", "2025-06-02", 1, 1);
    holiday("国庆节", "2025-10-01", "2025-10-08", 1, 3);
    special.put(day("2025-10-06"), of("2025-10-06", DayType.STATUTORY, "中秋节"));
    worked("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11");
    holiday("元旦", "2026-01-01", "2026-01-03", 1, 1);
    holiday("春节", "2026-02-15", "2026-02-23", 2, 5);
    holiday("清明节", "2026-04-04", "2026-04-06", 2, 2);
    holiday("劳动节", "2026-05-01", "2026-05-05", 1, 2);
    holiday("端午节", "2026-06-19", "2026-06-21", 1, 1);
    holiday("中秋节", "2026-09-25", "2026-09-27", 1, 1);
    holiday("国庆节", "2026-10-01", "2026-10-07", 1, 3);
    worked("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
  }

  /**
   * Takes in a holiday, as an import of its year's notice would; both ends included.
   *
   * @param statutoryFrom place of the first statutory day, 1 for the first day
   * @param statutoryTo place of the last one
   */
  public FakeWorkCalendar with(
      String name, String first, String last, int statutoryFrom, int statutoryTo) {
    holiday(name, first, last, statutoryFrom, statutoryTo);
    known.add(day(first).getYear());
    return this;
  }

  /** Forgets a year, as before its notice was imported. */
  public FakeWorkCalendar without(int year) {
    known.remove(year);
    special.keySet().removeIf(day -> day.getYear() == year);
    return this;
  }

  @Override
  public CalendarDay day(LocalDate date) {
    CalendarDay arranged = special.get(date);
    if (arranged != null) {
      return arranged;
    }
    DayType type = date.getDayOfWeek().getValue() > 5 ? DayType.WEEKEND : DayType.WORKDAY;
    return new CalendarDay(date, type, "", !known(date.getYear()));
  }

  @Override
  public List<CalendarDay> days(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).map(this::day).toList();
  }

  @Override
  public boolean known(int year) {
    return known.contains(year);
  }

  @Override
  public LocalDate addWorkdays(LocalDate day, int n) {
    return step(day, n, 1);
  }

  @Override
  public LocalDate subtractWorkdays(LocalDate day, int n) {
    return step(day, n, -1);
  }

  @Override
  public int workdays(LocalDate first, LocalDate last) {
    return (int) days(first, last).stream().filter(day -> day.type().working()).count();
  }

  /** Days end at midnight, nothing is shifted, nothing is explained. */
  @Override
  public Deadline due(Instant start, Term term) {
    LocalDate day = start.atZone(ZONE).toLocalDate();
    Instant due =
        switch (term.unit()) {
          case MINUTE -> start.plus(Duration.ofMinutes(term.amount()));
          case HOUR -> start.plus(Duration.ofHours(term.amount()));
          case HALF_DAY -> start.plus(Duration.ofHours(12L * term.amount()));
          case NATURAL_DAY -> endOf(day.plusDays(term.amount()));
          case WORKDAY -> endOf(addWorkdays(day, term.amount()));
          case MONTH -> endOf(day.plusMonths(term.amount()));
        };
    return new Deadline(due, due, !known(day.getYear()), List.of());
  }

  @Override
  public Light light(Instant due, Instant now) {
    if (now.isAfter(due)) {
      return Light.RED;
    }
    return now.plus(Duration.ofDays(3)).isAfter(due) ? Light.YELLOW : Light.GREEN;
  }

  private LocalDate step(LocalDate day, int n, int direction) {
    LocalDate reached = day;
    int counted = 0;
    while (counted < n) {
      reached = reached.plusDays(direction);
      counted += day(reached).type().working() ? 1 : 0;
    }
    return reached;
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(ZONE).toInstant();
  }

  /** Days off; the statutory ones are counted from the first, both ends included. */
  private void holiday(String name, String first, String last, int statutoryFrom, int statutoryTo) {
    int place = 1;
    for (LocalDate date : day(first).datesUntil(day(last).plusDays(1)).toList()) {
      boolean statutory = place >= statutoryFrom && place <= statutoryTo;
      boolean weekend = date.getDayOfWeek().getValue() > 5;
      DayType off = weekend ? DayType.WEEKEND : DayType.ADJUSTED_OFF;
      special.put(date, new CalendarDay(date, statutory ? DayType.STATUTORY : off, name, false));
      place++;
    }
  }

  private void worked(String... dates) {
    for (String date : dates) {
      special.put(day(date), of(date, DayType.ADJUSTED_WORK, ""));
    }
  }

  private static CalendarDay of(String date, DayType type, String name) {
    return new CalendarDay(day(date), type, name, false);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
