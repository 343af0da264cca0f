package org.xianwu.platform.workflow.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xianwu.platform.api.calendar.CalendarChange;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.Deadline;
import org.xianwu.platform.api.text.Label;

/** What the calendar answers over REST. */
final class CalendarAnswers {

  private CalendarAnswers() {}

  /** A day; {@code type} as in {@link org.xianwu.platform.api.calendar.DayType#code}. */
  public record Day(LocalDate date, String type, String name, boolean provisional) {

    static Day of(CalendarDay day) {
      return new Day(day.date(), day.type().code(), day.name(), day.provisional());
    }
  }

  /**
   * A year.
   *
   * @param known whether its arrangement was imported
   * @param noticeNo empty when it is not known
   * @param months working days of each month, January first
   */
  public record Year(
      int year, boolean known, String noticeNo, int workdays, List<Integer> months) {}

  /** One line of an explanation. */
  public record Reason(LocalDate date, int counted, Label why) {

    static Reason of(Deadline.Reason reason) {
      return new Reason(reason.day(), reason.counted(), reason.why());
    }
  }

  /**
   * A deadline.
   *
   * @param due when it is due after all
   * @param legalDue end of the term by law
   * @param shiftedDue end after the shift, null when nothing moved
   * @param light green, yellow or red as of now
   */
  public record Due(
      Instant due,
      Instant legalDue,
      Instant shiftedDue,
      boolean provisional,
      String light,
      List<Reason> reasons) {}

  /** A date that becomes another kind of day. */
  public record Change(LocalDate date, Day before, Day after, boolean movesDeadlines) {

    /** A day that only ceases to be provisional is nothing to look at. */
    static boolean visible(CalendarChange.Day day) {
      return day.before().type() != day.after().type()
          || !day.before().name().equals(day.after().name());
    }

    static Change of(CalendarChange.Day day) {
      return new Change(
          day.date(), Day.of(day.before()), Day.of(day.after()), day.movesDeadlines());
    }
  }

  /** What is wrong or was understood differently in a row of the file. */
  public record Line(int row, String column, String value, String message) {}

  /**
   * What came of an import.
   *
   * @param imported false after a dry run and when there are errors
   */
  public record Import(
      int year,
      String noticeNo,
      int rows,
      long statutoryDays,
      int workdays,
      boolean imported,
      List<Line> errors,
      List<Line> remarks,
      List<Change> changes) {}
}
