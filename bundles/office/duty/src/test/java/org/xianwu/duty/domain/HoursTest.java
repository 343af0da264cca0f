package org.xianwu.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 16);

  @Test
  void a_full_day_runs_from_eight_to_eight_on_the_offices_clock() {
    Span span = DutyRules.usual().full().on(DAY, ShiftType.FULL);
    assertThat(span.from()).isEqualTo(Instant.parse("2026-02-16T00:00:00Z"));
    assertThat(span.to()).isEqualTo(Instant.parse("2026-02-17T00:00:00Z"));
  }

  @Test
  void a_night_shift_ends_on_the_following_morning() {
    assertThat(DutyRules.usual().night().on(DAY, ShiftType.NIGHT).length())
        .isEqualTo(Duration.ofHours(15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"25:00", "24:00", "8:30", "0830", "", "noon"})
  void what_is_no_time_of_the_day_is_refused(String text) {
    assertThatThrownBy(() -> Hours.parse(text, "17:30")).hasMessage("duty.time-invalid");
  }

  @Test
  void a_day_shift_ends_after_it_begins() {
    assertThatThrownBy(() -> Hours.parse("17:30", "08:30").on(DAY, ShiftType.DAY))
        .hasMessage("duty.time-order");
    assertThatThrownBy(() -> Hours.parse("08:30", "08:30").on(DAY, ShiftType.DAY))
        .hasMessage("duty.time-order");
  }

  @Test
  void no_shift_lasts_longer_than_a_day() {
    assertThatThrownBy(() -> Hours.parse("08:00", "08:01").on(DAY, ShiftType.FULL))
        .hasMessage("duty.time-order");
  }
}
