package org.xianwu.duty.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.domain.feed.CalendarWriter.Appointment;

class ICalendarTest {

  private static final Instant FROM = Instant.parse("2026-02-20T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-02-21T00:00:00Z");
  private final ICalendar calendar = new ICalendar();

  @Test
  void a_shift_is_an_event_in_utc() {
    String written = written(new Appointment("shift-1@duty.xianwu", FROM, TO, "值班员", "县委办公室"));
    assertThat(written.split("\r\n"))
        .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
        .contains(
            "UID:shift-1@duty.xianwu",
            "DTSTART:20260220T000000Z",
            "DTEND:20260221T000000Z",
            "DTSTAMP:20260218T030000Z",
            "SUMMARY:值班员",
            "LOCATION:县委办公室")
        .endsWith("END:VEVENT", "END:VCALENDAR");
    assertThat(calendar.mediaType()).startsWith("text/calendar");
  }

  @Test
  void texts_cannot_break_out_of_their_line() {
    String written =
        written(new Appointment("1", FROM, TO, "甲;乙,丙\\丁\r\nATTACH:x\nEND:VEVENT", ""));
    assertThat(written.replace("\r\n ", ""))
        .contains("SUMMARY:甲\\;乙\\,丙\\\\丁\\nATTACH:x\\nEND:VEVENT")
        .doesNotContain("\r\nATTACH")
        .doesNotContain("LOCATION");
    assertThat(written.split("\r\nEND:VEVENT\r\n", -1)).hasSize(2);
  }

  @Test
  void long_lines_are_folded_between_characters() {
    String title = "值班𠮷".repeat(40);
    String written = written(new Appointment("1", FROM, TO, title, ""));
    for (String line : written.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
    assertThat(written.replace("\r\n ", "")).contains("SUMMARY:" + title);
  }

  @Test
  void secrets_are_long_and_never_the_same_and_only_their_digest_is_kept() {
    SecureRandom random = new SecureRandom();
    String secret = CalendarFeed.secret(random);
    assertThat(secret).matches("[A-Za-z0-9_-]{32}").isNotEqualTo(CalendarFeed.secret(random));
    assertThat(CalendarFeed.digest(secret)).hasSize(64).doesNotContain(secret);
  }

  private String written(Appointment one) {
    return calendar.write("我的值班", List.of(one), Instant.parse("2026-02-18T03:00:00Z"));
  }
}
