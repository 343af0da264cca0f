package org.xianwu.platform.api.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The working calendar of the county: imported arrangements, local days on top of them.
 *
 * <p>Basis: 全国年节及纪念日放假办法 (2024 revision) and the State Council's yearly notice. A year without an
 * imported arrangement is computed from weekends and statutory days and marked provisional.
 */
@ProviderType
public interface WorkCalendar {

  /** The zone in which the office lives. */
  ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A moment on the office's clock as lists and messages show it, {@code 2026-02-14 08:30}. */
  DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

  /** Today on the office's clock. */
  static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** The moment at which the clock on the office's wall shows that. */
  static Instant moment(LocalDateTime wall) {
    return wall.atZone(ZONE).toInstant();
  }

  CalendarDay day(LocalDate date);

  /** Every day from the first to the last, both included. */
  List<CalendarDay> days(LocalDate first, LocalDate last);

  /** Whether the year's arrangement has been imported. */
  boolean known(int year);

  /** The n-th working day after {@code day}, which itself does not count; n at least 1. */
  LocalDate addWorkdays(LocalDate day, int n);

  /** The n-th working day before {@code day}, which itself does not count; n at least 1. */
  LocalDate subtractWorkdays(LocalDate day, int n);

  /** Working days from the first to the last, both included. */
  int workdays(LocalDate first, LocalDate last);

  /** When a term that starts at the instant ends, explained line by line. */
  Deadline due(Instant start, Term term);

  /** Red when overdue, yellow from the configured number of working days before, else green. */
  Light light(Instant due, Instant now);
}
