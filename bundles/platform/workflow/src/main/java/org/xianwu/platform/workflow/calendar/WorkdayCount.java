package org.xianwu.platform.workflow.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.Deadline;
import org.xianwu.platform.api.calendar.Light;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** The working calendar over whatever basis is in force at the moment of the question. */
public class WorkdayCount implements WorkCalendar {

  /** Longer counts are a mistake of the caller, not a deadline. */
  private static final int MOST = 20_000;

  private final Supplier<CalendarBasis> basis;
  private final Supplier<DeadlineRules> rules;

  public WorkdayCount(Supplier<CalendarBasis> basis, Supplier<DeadlineRules> rules) {
    this.basis = Objects.requireNonNull(basis);
    this.rules = Objects.requireNonNull(rules);
  }

  @Override
  public CalendarDay day(LocalDate date) {
    return basis.get().day(date);
  }

  @Override
  public List<CalendarDay> days(LocalDate first, LocalDate last) {
    CalendarBasis now = basis.get();
    return LongStream.rangeClosed(0, ChronoUnit.DAYS.between(first, last))
        .mapToObj(first::plusDays)
        .map(now::day)
        .toList();
  }

  @Override
  public boolean known(int year) {
    return basis.get().known(year);
  }

  @Override
  public LocalDate addWorkdays(LocalDate day, int n) {
    return count(basis.get(), day, n, 1);
  }

  @Override
  public LocalDate subtractWorkdays(LocalDate day, int n) {
    return count(basis.get(), day, n, -1);
  }

  @Override
  public int workdays(LocalDate first, LocalDate last) {
    return (int) days(first, last).stream().filter(day -> day.type().working()).count();
  }

  @Override
  public Deadline due(Instant start, Term term) {
    if (term.amount() > MOST && term.unit() != Term.Unit.MINUTE) {
      throw new IllegalArgumentException("no deadline lies " + term.amount() + " units ahead");
    }
    return new Reckoning(basis.get(), rules.get(), start, term).deadline();
  }

  @Override
  public Light light(Instant due, Instant now) {
    if (now.isAfter(due)) {
      return Light.RED;
    }
    LocalDate today = LocalDate.ofInstant(now, ZONE);
    LocalDate last = LocalDate.ofInstant(due, ZONE);
    int left = today.equals(last) ? 0 : workdays(today.plusDays(1), last);
    return left <= rules.get().yellowFrom() ? Light.YELLOW : Light.GREEN;
  }

  private static LocalDate count(CalendarBasis basis, LocalDate from, int n, int direction) {
    if (n < 1 || n > MOST) {
      throw new IllegalArgumentException("working days are counted from 1, not " + n);
    }
    LocalDate day = from;
    for (int left = n; left > 0; ) {
      day = day.plusDays(direction);
      if (basis.day(day).type().working()) {
        left--;
      }
    }
    return day;
  }
}
