package org.xianwu.platform.ledger.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-01",
        "2026-11-1",
        "2026/11/1",
        "2026.11.01",
        "2026年11月1日",
        "2026年11月1号",
        "20261101",
        " 2026 年 11 月 1 日 "
      })
  void a_day_is_understood_in_the_forms_that_people_write(String text) {
    assertThat(Moments.day(text)).contains(LocalDate.of(2026, 11, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-30", "2026-13-01", "11/1/2026", "2026-11/01", "二〇二六年", "1234-01-01", ""})
  void what_is_no_day_of_our_time_is_refused(String text) {
    assertThat(Moments.day(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-01T00:30:00Z",
        "2026-11-01T08:30:00+08:00",
        "2026-11-01T08:30",
        "2026-11-01 08:30",
        "2026/11/1 8:30",
        "2026年11月1日8时30分",
        "2026年11月1日 8:30:00"
      })
  void a_moment_without_offset_is_meant_in_the_zone_of_the_office(String text) {
    assertThat(Moments.instant(text)).contains(Instant.parse("2026-11-01T00:30:00Z"));
  }

  @Test
  void a_time_of_day_may_be_written_in_words() {
    assertThat(Moments.time("8:05")).contains(LocalTime.of(8, 5));
    assertThat(Moments.time("8点")).contains(LocalTime.of(8, 0));
    assertThat(Moments.time("17时30分")).contains(LocalTime.of(17, 30));
    assertThat(Moments.time("25:00")).isEmpty();
  }
}
