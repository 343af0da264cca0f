package org.xianwu.platform.api.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.check.CreditCode.Fault;

class CreditCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11119901MB00000195",
        "91119901MA0000015E",
        "92119901MA00000236",
        "121199014500000321",
        "5111990150000004XM",
        "N2119901MF0000056F"
      })
  void acceptsCodesThatFollowTheStandard(String code) {
    assertThat(CreditCode.fault(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "91119901MA0000015F, CHECK_CHARACTER",
    "9111990IMA0000015E, CHARACTERS",
    "91119901MA0000015, LENGTH",
    "91119901MA0000025E, ORGANISATION_CHECK"
  })
  void refusesTheRestAndSaysWhy(String code, Fault fault) {
    assertThat(CreditCode.fault(code)).contains(fault);
  }

  @Test
  void writesLettersInUpperCase() {
    assertThat(CreditCode.of(" 91119901ma0000015e ").value()).isEqualTo("91119901MA0000015E");
    assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.of(null));
  }
}
