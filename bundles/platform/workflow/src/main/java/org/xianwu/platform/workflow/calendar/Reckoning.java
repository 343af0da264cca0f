package org.xianwu.platform.workflow.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.Deadline;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.text.Label;

/** One deadline on its way: counts the term and keeps a line for everything it did. */
final class Reckoning {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY_AND_MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final CalendarBasis basis;
  private final DeadlineRules rules;
  private final Instant start;
  private final LocalDate firstDay;
  private final Term term;
  private final List<Deadline.Reason> reasons = new ArrayList<>();
  private boolean provisional;

  Reckoning(CalendarBasis basis, DeadlineRules rules, Instant start, Term term) {
    this.basis = basis;
    this.rules = rules;
    this.start = start;
    this.firstDay = LocalDate.ofInstant(start, WorkCalendar.ZONE);
    this.term = term;
  }

  Deadline deadline() {
    Instant legal =
        switch (term.unit()) {
          case MINUTE -> byClock(ChronoUnit.MINUTES, "分钟", "minutes");
          case HOUR -> byClock(ChronoUnit.HOURS, "小时", "hours");
          case HALF_DAY -> halfDays();
          case NATURAL_DAY -> naturalDays();
          case WORKDAY -> workdays();
          case MONTH -> months();
        };
    Instant due = shifted(legal);
    return new Deadline(legal, due, provisional, reasons);
  }

  private Instant byClock(ChronoUnit unit, String zh, String en) {
    Instant end = start.plus(term.amount(), unit);
    line(
        firstDay,
        0,
        Label.of(
            clock(start) + " 起算，不扣除夜间和节假日",
            "runs from " + clock(start) + ", through nights and holidays"));
    LocalDate last = LocalDate.ofInstant(end, WorkCalendar.ZONE);
    line(
        last,
        0,
        Label.of(
            clock(end) + " 满 " + term.amount() + " " + zh,
            clock(end) + ": " + term.amount() + " " + en + " are over"));
    return end;
  }

  /** Half days end at noon and at the end of a working day; the one that began does not count. */
  private Instant halfDays() {
    startsAfter();
    LocalTime time = LocalTime.ofInstant(start, WorkCalendar.ZONE);
    boolean working = seen(firstDay).type().working();
    // position of the half in which the term begins: 0 forenoon, 1 afternoon or a day off
    int half = working && time.isBefore(rules.noon()) ? 0 : 1;
    LocalDate day = firstDay;
    for (int counted = 1; ; ) {
      half = 1 - half;
      if (half == 0) {
        day = nextWorkday(day);
      }
      Label part = half == 0 ? Label.of("上午", "forenoon") : Label.of("下午", "afternoon");
      Label words = DayWords.of(basis.day(day));
      line(day, counted, Label.of(words.zh() + part.zh(), words.en() + ", " + part.en()));
      if (counted == term.amount()) {
        return half == 0 ? rules.noonOf(day) : rules.endOf(day);
      }
      counted++;
    }
  }

  private LocalDate nextWorkday(LocalDate after) {
    LocalDate day = after.plusDays(1);
    while (!seen(day).type().working()) {
      line(day, 0, DayWords.of(basis.day(day)));
      day = day.plusDays(1);
    }
    return day;
  }

  private Instant naturalDays() {
    startsAfter();
    LocalDate last = firstDay.plusDays(term.amount());
    line(
        last,
        term.amount(),
        Label.of(
            "第 " + term.amount() + " 个自然日，不扣除节假日",
            "natural day " + term.amount() + ", holidays count"));
    return rules.endOf(last);
  }

  private Instant workdays() {
    startsAfter();
    LocalDate day = firstDay;
    for (int counted = 0; counted < term.amount(); ) {
      day = day.plusDays(1);
      CalendarDay kind = seen(day);
      if (kind.type().working()) {
        counted++;
      }
      line(day, kind.type().working() ? counted : 0, DayWords.of(kind));
    }
    return rules.endOf(day);
  }

  private Instant months() {
    startsAfter();
    LocalDate last = firstDay.plusMonths(term.amount());
    boolean clamped = last.getDayOfMonth() != firstDay.getDayOfMonth();
    line(
        last,
        0,
        clamped
            ? Label.of(
                term.amount() + " 个月后没有 " + firstDay.getDayOfMonth() + " 日，取月末",
                "after "
                    + term.amount()
                    + " months there is no day "
                    + firstDay.getDayOfMonth()
                    + ": end of the month")
            : Label.of(
                term.amount() + " 个月后的同一日", "the same day after " + term.amount() + " months"));
    return rules.endOf(last);
  }

  private Instant shifted(Instant legal) {
    boolean clock = term.unit() == Term.Unit.MINUTE || term.unit() == Term.Unit.HOUR;
    if (clock || term.shift() == Term.Shift.NONE) {
      return legal;
    }
    LocalDate day = LocalDate.ofInstant(legal, WorkCalendar.ZONE);
    CalendarDay kind = seen(day);
    if (kind.type().working()) {
      return legal;
    }
    int step = term.shift() == Term.Shift.NEXT_WORKDAY ? 1 : -1;
    Label moves = step > 0 ? Label.of("顺延", "moves on") : Label.of("提前", "moves back");
    while (!kind.type().working()) {
      Label words = DayWords.of(kind);
      line(day, 0, Label.of(words.zh() + "，" + moves.zh(), words.en() + ", " + moves.en()));
      day = day.plusDays(step);
      kind = seen(day);
    }
    Label words = DayWords.of(kind);
    Label end = step > 0 ? Label.of("顺延至此日", "due here") : Label.of("提前至此日", "due here");
    line(day, 0, Label.of(words.zh() + "，" + end.zh(), words.en() + ", " + end.en()));
    return rules.endOf(day);
  }

  private void startsAfter() {
    line(firstDay, 0, Label.of("起算日，不计入", "the day it begins does not count"));
  }

  /** The day, remembering whether an unknown year was crossed. */
  private CalendarDay seen(LocalDate date) {
    CalendarDay day = basis.day(date);
    provisional |= day.provisional();
    return day;
  }

  private void line(LocalDate day, int counted, Label why) {
    reasons.add(new Deadline.Reason(day, counted, why));
  }

  private String clock(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, WorkCalendar.ZONE);
    return local.format(local.toLocalDate().equals(firstDay) ? MINUTE : DAY_AND_MINUTE);
  }
}
