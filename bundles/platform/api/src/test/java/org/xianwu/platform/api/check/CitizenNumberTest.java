package org.xianwu.platform.api.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.check.CitizenNumber.Fault;

class CitizenNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "119901199003070013",
        "119901198402290019",
        "11990119900502001X",
        "119901197211050421",
        "119901196609300131",
        "810000199501010015",
        "830000198808080025"
      })
  void acceptsNumbersThatFollowTheStandard(String number) {
    assertThat(CitizenNumber.fault(number, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "119901198502290016, BIRTH_DATE",
    "199901199003070018, PROVINCE",
    "119901209001010013, BIRTH_DATE",
    "119901199003070014, CHECK_CHARACTER",
    "119901900307001, LENGTH",
    "11990119900307001A, CHARACTERS",
    "119901190001010013, BIRTH_DATE"
  })
  void refusesTheRestAndSaysWhy(String number, Fault fault) {
    assertThat(CitizenNumber.fault(number, TODAY)).contains(fault);
  }

  @Test
  void refusesNothingAtAll() {
    assertThat(CitizenNumber.fault(null, TODAY)).contains(Fault.LENGTH);
    assertThatIllegalArgumentException().isThrownBy(() -> CitizenNumber.of(" ", TODAY));
  }

  @Test
  void writesTheCheckCharacterInUpperCase() {
    assertThat(CitizenNumber.of("11990119900502001x", TODAY).value())
        .isEqualTo("11990119900502001X");
  }

  @Test
  void knowsBirthDateAndSex() {
    CitizenNumber leapDay = CitizenNumber.of("119901198402290019", TODAY);
    CitizenNumber woman = CitizenNumber.of("119901197211050421", TODAY);

    assertThat(leapDay.birthDate()).isEqualTo(LocalDate.of(1984, 2, 29));
    assertThat(leapDay.male()).isTrue();
    assertThat(woman.male()).isFalse();
  }
}
