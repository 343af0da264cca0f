package org.xianwu.platform.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private final PasswordRules rules = new PasswordRules(8);

  @ParameterizedTest
  @ValueSource(strings = {"Stone-Bridge", "stone7-bridge", "STONE7bridge", "石桥Stone7x", "Aa1 5678"})
  void acceptsThreeOfFourClasses(String password) {
    assertThat(rules.broken(password, "xuqinghe")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Aa1-567, PASSWORD_TOO_SHORT",
    "stonebridge, PASSWORD_TOO_SIMPLE",
    "stone12345, PASSWORD_TOO_SIMPLE",
    "12345678, PASSWORD_TOO_SIMPLE",
    "XuQingHe-2026, PASSWORD_HAS_NAME",
    "my-xuqinghe-A1, PASSWORD_HAS_NAME"
  })
  void refusesTheRestAndSaysWhy(String password, IdentityProblem problem) {
    assertThat(rules.broken(password, "xuqinghe").orElseThrow().code()).isEqualTo(problem);
  }

  @Test
  void refusesWhatWouldOnlyCostTime() {
    assertThat(rules.broken("Aa1-" + "x".repeat(125), "xuqinghe").orElseThrow().code())
        .isEqualTo(IdentityProblem.PASSWORD_TOO_SHORT);
  }

  @Test
  void countsCharactersNotHalvesOfThem() {
    assertThat(rules.broken("𠮷𠮷𠮷Aa1", "xuqinghe").orElseThrow().code())
        .isEqualTo(IdentityProblem.PASSWORD_TOO_SHORT);
  }

  @Test
  void cannotBeSetWeakerThanTheStandard() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PasswordRules(7));
  }
}
