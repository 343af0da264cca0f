package org.xianwu.duty.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xianwu.duty.app.LogBook;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.LogEntry;
import org.xianwu.duty.domain.LogLine;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;

/**
 * The log (值班日志) of the caller's unit on a day or some days. There is no record of a span, so it is
 * named by its days: 2026112020261121 is 20 and 21 November 2026.
 */
final class LogSheet implements Sheet {

  /** Two days of eight digits. */
  private static final long SHIFT = 100_000_000;

  private static final int MONTHS = 100;
  private static final int YEARS = 10_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("M月d日\nHH:mm", Locale.ROOT).withZone(WorkCalendar.ZONE);

  private final LogBook book;
  private final Names names;

  LogSheet(LogBook book, People people) {
    this.book = book;
    this.names = Names.of(people);
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm("duty.log", Label.of("值班日志", "Duty log"), "forms/log.docx", "duty.log");
  }

  @Override
  public Map<String, Object> fill(long days) {
    return values(book.days(day(days / SHIFT), day(days % SHIFT)), names);
  }

  private static LocalDate day(long digits) {
    try {
      return LocalDate.of(
          Math.toIntExact(digits / YEARS),
          (int) (digits / MONTHS % MONTHS),
          (int) (digits % MONTHS));
    } catch (DateTimeException | ArithmeticException noDay) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("unit", "days", "lines.at", "lines.content", "lines.writer");
  }

  @Override
  public Map<String, Object> sample() {
    return values(SampleDuty.log(), SampleDuty.names());
  }

  private static Map<String, Object> values(LogBook.Days log, Names names) {
    Map<Long, Integer> places = new HashMap<>();
    log.lines().forEach(line -> places.put(line.id(), places.size() + 1));
    return new Fields()
        .text("unit", names.unit(log.unitId(), log.first()))
        .text("days", Written.days(log.first(), log.last()))
        .text("count", Integer.toString(log.lines().size()))
        .rows(
            "shifts",
            List.of("day", "hours", "leader", "officers"),
            log.shifts(),
            shift -> cells(shift, names))
        .rows(
            "lines",
            List.of("at", "source", "caller", "category", "content", "handling", "writer"),
            log.lines(),
            line -> cells(line, places, names))
        .values();
  }

  private static List<String> cells(Shift shift, Names names) {
    return List.of(
        Written.day(shift.day()) + " " + RosterDays.weekday(shift.day()),
        RosterDays.hours(shift),
        RosterDays.leaders(shift.assignment(), names::name).replace("\n", "、"),
        names.all(shift.assignment().officerIds()));
  }

  private static List<String> cells(LogLine line, Map<Long, Integer> places, Names names) {
    LogEntry entry = line.entry();
    String caller = entry.caller();
    String phone = entry.phone().isEmpty() ? "" : names.shown(entry.phone());
    return List.of(
        TIME.format(entry.at()),
        entry.source().label().zh(),
        Written.orNone(
            caller.isEmpty() || phone.isEmpty() ? caller + phone : caller + "\n" + phone),
        entry.category().label().zh(),
        line.correctsId().map(corrected -> correction(places.get(corrected))).orElse("")
            + entry.content(),
        handling(entry),
        names.name(line.writtenBy()));
  }

  private static String correction(Integer place) {
    return place == null ? "【更正以前的记录】" : "【更正第" + place + "条】";
  }

  private static String handling(LogEntry entry) {
    StringBuilder words = new StringBuilder(entry.handling());
    append(words, "报告：", entry.reportedTo());
    append(words, "结果：", entry.outcome());
    return Written.orNone(words.toString());
  }

  private static void append(StringBuilder words, String label, String text) {
    if (!text.isBlank()) {
      words.append(words.isEmpty() ? "" : "\n").append(label).append(text);
    }
  }
}
