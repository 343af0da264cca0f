package org.xianwu.platform.workflow.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.workflow.calendar.Arrangement.Line;
import org.xianwu.platform.workflow.calendar.Arrangement.Row;

/**
 * Understands the rows of an arrangement file and collects everything that is wrong with them, so
 * that nothing is imported by halves.
 */
public final class ArrangementReading {

  /** A notice may reach into the days around its year, for example 2022-12-31 for 2023. */
  private static final int DAYS_AROUND = 14;

  private static final int STATUTORY_DAYS = 13;
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
  private static final Map<String, DayType> WORDS =
      Map.of(
          "法定节假日", DayType.STATUTORY,
          "调休休息", DayType.ADJUSTED_OFF,
          "调休上班", DayType.ADJUSTED_WORK,
          "休息日", DayType.WEEKEND,
          "周末", DayType.WEEKEND,
          "工作日", DayType.WORKDAY);

  private final List<Line> errors = new ArrayList<>();
  private final List<Line> remarks = new ArrayList<>();
  private final List<ArrangedDate> dates = new ArrayList<>();
  private final Set<LocalDate> seen = new HashSet<>();
  private final String commonNotice;

  private ArrangementReading(String commonNotice) {
    this.commonNotice = commonNotice.trim();
  }

  /**
   * What came of a file.
   *
   * @param arrangement empty when there are errors
   */
  public record Result(Optional<Arrangement> arrangement, List<Line> errors) {

    public Result {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Reads the rows.
   *
   * @param year 0 when the file does not say; then the year of most rows
   * @param noticeNo for rows that name none, may be empty
   */
  public static Result read(int year, String noticeNo, List<Row> rows) {
    ArrangementReading reading = new ArrangementReading(noticeNo);
    int meant = year != 0 ? year : mostFrequent(rows);
    rows.forEach(row -> reading.read(meant, row));
    return reading.result(meant);
  }

  private Result result(int year) {
    if (errors.isEmpty() && dates.isEmpty()) {
      errors.add(new Line(0, "", "", "calendar.no-rows"));
    }
    if (!errors.isEmpty()) {
      return new Result(Optional.empty(), errors);
    }
    dates.sort(Comparator.comparing(ArrangedDate::date));
    String notice = commonNotice.isEmpty() ? dates.get(0).noticeNo() : commonNotice;
    Arrangement read = new Arrangement(year, notice, dates, List.of());
    if (read.statutoryDays() != STATUTORY_DAYS) {
      remarks.add(
          new Line(0, "", Long.toString(read.statutoryDays()), "calendar.statutory-days-differ"));
    }
    return new Result(Optional.of(new Arrangement(year, notice, dates, remarks)), List.of());
  }

  private void read(int year, Row row) {
    Optional<LocalDate> date = date(row.date());
    Optional<DayType> type = type(row.dayType());
    if (date.isEmpty()) {
      errors.add(new Line(row.number(), "date", row.date(), "calendar.bad-date"));
    }
    if (type.isEmpty()) {
      errors.add(new Line(row.number(), "dayType", row.dayType(), "calendar.bad-day-type"));
    }
    if (date.isEmpty() || type.isEmpty()) {
      return;
    }
    check(year, row, date.get(), type.get());
  }

  private void check(int year, Row row, LocalDate date, DayType type) {
    String notice = row.noticeNo().isBlank() ? commonNotice : row.noticeNo().trim();
    String name = row.name().trim();
    LocalDate first = LocalDate.of(year, 1, 1).minusDays(DAYS_AROUND);
    LocalDate last = LocalDate.of(year, 12, 31).plusDays(DAYS_AROUND);
    boolean weekend = CalendarBasis.weekend(date);
    if (date.isBefore(first) || date.isAfter(last)) {
      errors.add(new Line(row.number(), "date", row.date(), "calendar.other-year"));
    } else if (!seen.add(date)) {
      errors.add(new Line(row.number(), "date", row.date(), "calendar.date-twice"));
    } else if (notice.isEmpty()) {
      errors.add(new Line(row.number(), "noticeNo", "", "calendar.no-notice"));
    } else if (name.length() > 40 || notice.length() > 60) {
      errors.add(new Line(row.number(), "name", name, "calendar.too-long"));
    } else if (weekend && type == DayType.WORKDAY || !weekend && type == DayType.ADJUSTED_WORK) {
      errors.add(new Line(row.number(), "dayType", row.dayType(), "calendar.not-adjusted"));
    } else if (!weekend && type == DayType.WEEKEND) {
      errors.add(new Line(row.number(), "dayType", row.dayType(), "calendar.no-weekend"));
    } else {
      keep(row, date, type, name, notice);
    }
  }

  private void keep(Row row, LocalDate date, DayType type, String name, String notice) {
    DayType kept = type;
    if (type == DayType.ADJUSTED_OFF && CalendarBasis.weekend(date)) {
      // a weekend inside the holiday is free anyhow, nothing was exchanged for it
      kept = DayType.WEEKEND;
      remarks.add(new Line(row.number(), "dayType", date.toString(), "calendar.kept-as-weekend"));
    }
    boolean ordinary = kept == DayType.WORKDAY || kept == DayType.WEEKEND && name.isEmpty();
    if (!ordinary) {
      dates.add(new ArrangedDate(date, kept, name, notice));
    }
  }

  private static int mostFrequent(List<Row> rows) {
    Map<Integer, Integer> years = new HashMap<>();
    rows.forEach(
        row -> date(row.date()).ifPresent(date -> years.merge(date.getYear(), 1, Integer::sum)));
    return years.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static Optional<LocalDate> date(String text) {
    Matcher parts = DATE.matcher(text.trim());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<DayType> type(String text) {
    String word = text.trim();
    for (DayType type : DayType.values()) {
      if (type.code().equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.ofNullable(WORDS.get(word));
  }
}
