package org.xianwu.duty.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianwu.platform.api.problem.Problem;

class AccidentLevelsTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, ORDINARY",
    "2, 9, 999.99, ORDINARY",
    "0, 0, 0.01, ORDINARY",
    "3, 0, 0, CONSIDERABLE",
    "0, 10, 0, CONSIDERABLE",
    "0, 0, 1000, CONSIDERABLE",
    "9, 49, 4999.99, CONSIDERABLE",
    "10, 0, 0, MAJOR",
    "0, 50, 0, MAJOR",
    "0, 0, 5000, MAJOR",
    "29, 99, 9999.99, MAJOR",
    "30, 0, 0, EXTRAORDINARY",
    "0, 100, 0, EXTRAORDINARY",
    "0, 0, 10000, EXTRAORDINARY",
    "1, 0, 6000, MAJOR",
  })
  void the_gravest_of_three_criteria_counts_and_each_number_is_included(
      int deaths, int severe, String loss, IncidentLevel level) {
    assertThat(AccidentLevels.demanded(IncidentType.ACCIDENT, found(deaths, severe, loss)))
        .contains(level);
  }

  @Test
  void nothing_is_suggested_while_nobody_came_to_harm_nor_for_other_types() {
    assertThat(AccidentLevels.demanded(IncidentType.ACCIDENT, Casualties.NONE)).isEmpty();
    assertThat(AccidentLevels.demanded(IncidentType.NATURAL, found(12, 0, "0"))).isEmpty();
  }

  @Test
  void an_ordinary_accident_with_twelve_dead_is_refused_with_the_level_that_it_needs() {
    assertThatThrownBy(
            () ->
                AccidentLevels.settled(
                    IncidentType.ACCIDENT, IncidentLevel.ORDINARY, found(12, 0, "0")))
        .hasMessage("duty.level-too-low")
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> {
              assertThat(refused.parameters()).containsEntry("least", "重大");
              assertThat(refused.fields()).containsOnlyKeys("level");
            });
  }

  @Test
  void an_accident_may_be_rated_higher_and_what_is_not_rated_is_rated() {
    assertThat(AccidentLevels.settled(IncidentType.ACCIDENT, IncidentLevel.MAJOR, found(3, 0, "0")))
        .isEqualTo(IncidentLevel.MAJOR);
    assertThat(
            AccidentLevels.settled(IncidentType.ACCIDENT, IncidentLevel.UNRATED, found(3, 0, "0")))
        .isEqualTo(IncidentLevel.CONSIDERABLE);
    assertThat(AccidentLevels.settled(IncidentType.HEALTH, IncidentLevel.UNRATED, found(3, 0, "0")))
        .isEqualTo(IncidentLevel.UNRATED);
  }

  private static Casualties found(int deaths, int severe, String loss) {
    return new Casualties(deaths, 0, severe, 0, 0, 0, 0, new BigDecimal(loss));
  }
}
