package org.xianwu.duty.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitTableTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 21);

  private final LimitTable table =
      new LimitTable(
          List.of(
              line(null, IncidentLevel.ORDINARY, false, 120, 120, "2024-11-01"),
              line(null, IncidentLevel.CONSIDERABLE, false, 30, 60, "2024-11-01"),
              line(null, IncidentLevel.CONSIDERABLE, false, 20, 40, "2026-07-01"),
              line(null, null, true, 30, 60, "2024-11-01"),
              line(IncidentType.HEALTH, null, false, 60, 90, "2024-11-01")));

  @Test
  void the_line_of_the_level_holds_from_its_day() {
    assertThat(limit(IncidentType.ACCIDENT, IncidentLevel.CONSIDERABLE, false, DAY))
        .isEqualTo(new TimeLimit(30, 60));
    assertThat(
            limit(
                IncidentType.ACCIDENT, IncidentLevel.CONSIDERABLE, false, LocalDate.of(2026, 7, 1)))
        .isEqualTo(new TimeLimit(20, 40));
  }

  @Test
  void where_several_lines_fit_the_stricter_time_holds() {
    assertThat(limit(IncidentType.SOCIETY, IncidentLevel.ORDINARY, false, DAY))
        .isEqualTo(new TimeLimit(120, 120));
    assertThat(limit(IncidentType.HEALTH, IncidentLevel.ORDINARY, false, DAY))
        .isEqualTo(new TimeLimit(60, 90));
    assertThat(limit(IncidentType.HEALTH, IncidentLevel.ORDINARY, true, DAY))
        .isEqualTo(new TimeLimit(30, 60));
  }

  @Test
  void without_a_line_the_common_rule_holds() {
    assertThat(limit(IncidentType.NATURAL, IncidentLevel.UNRATED, false, DAY))
        .isEqualTo(TimeLimit.USUAL);
    assertThat(limit(IncidentType.NATURAL, IncidentLevel.ORDINARY, false, LocalDate.of(2020, 1, 1)))
        .isEqualTo(TimeLimit.USUAL);
  }

  @Test
  void writing_takes_as_long_as_the_phone_at_least() {
    assertThatThrownBy(() -> line(null, null, false, 60, 30, "2026-01-01").require())
        .hasMessage("duty.limit-order");
  }

  private TimeLimit limit(
      IncidentType type, IncidentLevel level, boolean sensitive, LocalDate day) {
    return table.on(day, type, level, sensitive);
  }

  private static LimitTerms line(
      IncidentType type,
      IncidentLevel level,
      boolean sensitive,
      int phone,
      int written,
      String day) {
    return new LimitTerms(
        Optional.ofNullable(type),
        Optional.ofNullable(level),
        sensitive,
        new TimeLimit(phone, written),
        LocalDate.parse(day),
        "望办〔2026〕1号");
  }
}
