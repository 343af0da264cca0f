package org.xianwu.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {

  private static final Instant AT = Instant.parse("2026-08-02T18:15:00Z");

  @Test
  void a_call_at_night_is_kept_as_it_was_told() {
    LogLine line = LogLine.of(1, 11, 7, entry("13812345678", "上坪村水位超警"), AT.plusSeconds(90));
    assertThat(line.entry().content()).isEqualTo("上坪村水位超警");
    assertThat(line.entry().at()).isEqualTo(AT);
    assertThat(line.correctsId()).isEmpty();
  }

  @Test
  void a_correction_is_a_new_line_that_names_the_old_one() {
    LogLine line = LogLine.of(1, 11, 7, entry("", "上坪村水位超警"), AT);
    LogLine correction = line.correct(2, 8, entry("", "上坪村水位超警 0.3 米"), AT);
    assertThat(correction.correctsId()).contains(1L);
    assertThat(correction.unitId()).isEqualTo(line.unitId());
    assertThat(line.entry().content()).isEqualTo("上坪村水位超警");
  }

  @Test
  void a_kept_line_is_never_changed_or_removed() {
    LogLine line = LogLine.of(1, 11, 7, entry("", "上坪村水位超警"), AT);
    assertThatThrownBy(line::refuseChange).hasMessage("duty.log-append-only");
  }

  @Test
  void a_line_says_something() {
    assertThatThrownBy(() -> LogLine.of(1, 11, 7, entry("", "  "), AT))
        .hasMessage("duty.log-content-missing");
  }

  @Test
  void a_line_is_not_about_the_future() {
    assertThatThrownBy(() -> LogLine.of(1, 11, 7, entry("", "水位"), AT.minusSeconds(180)))
        .hasMessage("duty.log-in-future");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999", "11111111111", "1381234567", "138 1234 5678"})
  void a_number_that_nobody_has_is_refused(String phone) {
    assertThatThrownBy(() -> LogLine.of(1, 11, 7, entry(phone, "水位"), AT))
        .hasMessage("duty.caller-phone-invalid");
  }

  private static LogEntry entry(String phone, String content) {
    return new LogEntry(AT, LogSource.CALL, "上坪村", phone, content, LogCategory.WARNING, "", "", "");
  }
}
