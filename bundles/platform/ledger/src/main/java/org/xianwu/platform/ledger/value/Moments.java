package org.xianwu.platform.ledger.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** Days and times in the forms that people write, in the zone of the office. */
public final class Moments {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final Pattern DAY =
      Pattern.compile(
          "([0-9]{4})(?:年([0-9]{1,2})月([0-9]{1,2})[日号]?"
              + "|([-/.])([0-9]{1,2})\\4([0-9]{1,2})|([0-9]{2})([0-9]{2}))");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,2})[:：时点]([0-9]{1,2})?分?(?:[:：]?([0-9]{1,2})秒?)?");
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2200;

  private Moments() {}

  /** Year, month and day, divided by hyphens, slashes, dots or 年月日, or as eight digits. */
  public static Optional<LocalDate> day(String text) {
    Matcher found = DAY.matcher(text.strip().replace(" ", ""));
    if (!found.matches()) {
      return Optional.empty();
    }
    String month = first(found.group(2), found.group(5), found.group(7));
    String day = first(found.group(3), found.group(6), found.group(8));
    try {
      LocalDate read =
          LocalDate.of(
              Integer.parseInt(found.group(1)), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(read).filter(Moments::reasonable);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** {@code 08:30}, {@code 8时30分}, {@code 8点}. */
  public static Optional<LocalTime> time(String text) {
    Matcher found = TIME.matcher(text.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalTime.of(number(found.group(1)), number(found.group(2)), number(found.group(3))));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  /** An instant with its offset, or a day and a time of the office; a day alone is its midnight. */
  public static Optional<Instant> instant(String text) {
    String given = text.strip();
    try {
      return Optional.of(OffsetDateTime.parse(given).toInstant());
    } catch (DateTimeException notWithOffset) {
      return local(given).map(Moments::inOffice);
    }
  }

  public static Instant inOffice(LocalDateTime local) {
    return local.atZone(WorkCalendar.ZONE).toInstant();
  }

  public static LocalDateTime inOffice(Instant instant) {
    return LocalDateTime.ofInstant(instant, WorkCalendar.ZONE);
  }

  public static String minute(Instant instant) {
    return MINUTE.format(inOffice(instant));
  }

  public static String clock(LocalTime time) {
    return CLOCK.format(time);
  }

  /** Whether a day lies in the years that an office has anything to do with. */
  public static boolean reasonable(LocalDate day) {
    return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
  }

  private static Optional<LocalDateTime> local(String text) {
    Optional<LocalDate> alone = day(text);
    if (alone.isPresent()) {
      return alone.map(LocalDate::atStartOfDay);
    }
    for (int split = text.length() - 1; split > 0; split--) {
      char at = text.charAt(split);
      boolean gap = at == ' ' || at == 'T' || at == '\u3000' || at == '日' || at == '号';
      if (gap) {
        int end = at == '日' || at == '号' ? split + 1 : split;
        Optional<LocalDate> day = day(text.substring(0, end));
        Optional<LocalTime> time = time(text.substring(split + 1));
        if (day.isPresent() && time.isPresent()) {
          return Optional.of(day.get().atTime(time.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String first(String... groups) {
    for (String group : groups) {
      if (group != null) {
        return group;
      }
    }
    throw new IllegalStateException("a matched day has a month and a day");
  }
}
