package org.xianwu.duty.domain.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** iCalendar as RFC 5545 has it: times in UTC, lines of at most 75 octets, texts escaped. */
public final class ICalendar implements CalendarWriter {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MOST_OCTETS = 75;
  private static final String END = "\r\n";

  @Override
  public String mediaType() {
    return "text/calendar;charset=utf-8";
  }

  @Override
  public String write(String name, List<Appointment> appointments, Instant written) {
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Xianwu//Duty//ZH");
    line(out, "CALSCALE:GREGORIAN");
    line(out, "METHOD:PUBLISH");
    line(out, "X-WR-CALNAME:" + escaped(name));
    for (Appointment one : appointments) {
      line(out, "BEGIN:VEVENT");
      line(out, "UID:" + escaped(one.uid()));
      line(out, "DTSTAMP:" + UTC.format(written));
      line(out, "DTSTART:" + UTC.format(one.from()));
      line(out, "DTEND:" + UTC.format(one.to()));
      line(out, "SUMMARY:" + escaped(one.title()));
      if (!one.place().isEmpty()) {
        line(out, "LOCATION:" + escaped(one.place()));
      }
      line(out, "END:VEVENT");
    }
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "");
  }

  /** Folds a long line without cutting a character; what follows begins with a blank. */
  private static void line(StringBuilder out, String text) {
    int octets = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      String one = Character.toString(character);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MOST_OCTETS) {
        out.append(END).append(' ');
        octets = 1;
      }
      out.append(one);
      octets += size;
      at += Character.charCount(character);
    }
    out.append(END);
  }
}
