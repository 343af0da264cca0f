package org.xianwu.platform.api.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.check.PhoneNumber.Kind;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "13800125678, MOBILE",
    "19912340001, MOBILE",
    "010-62345678, LANDLINE",
    "0999-7220010, LANDLINE",
    "09997220010, LANDLINE",
    "0999-7220010-801, LANDLINE",
    "12345, SERVICE",
    "110, SERVICE"
  })
  void acceptsMobilesLandlinesAndServiceNumbers(String number, Kind kind) {
    assertThat(PhoneNumber.of(number).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12800125678",
        "1380012567",
        "138001256789",
        "11111111111",
        "13333333333",
        "114",
        "7220010",
        "0999-1220010",
        "0999-7220010-8012345",
        "电话13800125678"
      })
  void refusesTheRest(String number) {
    assertThat(PhoneNumber.find(number)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.of(number));
  }

  @Test
  void masksTheMiddleOfAMobileAndAllButTheEndOfALandline() {
    assertThat(PhoneNumber.of("13800125678").masked()).isEqualTo("138****5678");
    assertThat(PhoneNumber.of("0999-7220010").masked()).isEqualTo("********0010");
  }

  @Test
  void masksNamesBehindTheSurname() {
    assertThat(Masking.name("张三")).isEqualTo("张*");
    assertThat(Masking.name("许青禾")).isEqualTo("许**");
    assertThat(Masking.name("欧阳文山")).isEqualTo("欧阳**");
    assertThat(Masking.name("欧阳")).isEqualTo("欧*");
    assertThat(Masking.name("𠮷田川")).isEqualTo("𠮷**");
    assertThat(Masking.name("林")).isEqualTo("林");
  }

  @Test
  void masksIdentityNumbersAndBankAccounts() {
    assertThat(Masking.citizenNumber("119901199003070013")).isEqualTo("119901********0013");
    assertThat(Masking.citizenNumber("123")).isEqualTo("***");
    assertThat(Masking.bankAccount("6222020000001234567")).isEqualTo("***************4567");
  }
}
