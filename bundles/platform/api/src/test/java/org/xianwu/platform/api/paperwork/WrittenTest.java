package org.xianwu.platform.api.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

  @ParameterizedTest
  @CsvSource({
    "0, 零元整",
    "0.05, 伍分",
    "0.50, 伍角整",
    "0.32, 叁角贰分",
    "8, 捌元整",
    "10, 壹拾元整",
    "325.04, 叁佰贰拾伍元零肆分",
    "1409.50, 壹仟肆佰零玖元伍角整",
    "6007.14, 陆仟零柒元壹角肆分",
    "1680.32, 壹仟陆佰捌拾元叁角贰分",
    "16409.02, 壹万陆仟肆佰零玖元零贰分",
    "107000.53, 壹拾万零柒仟元伍角叁分",
    "100000, 壹拾万元整",
    "288000, 贰拾捌万捌仟元整",
    "10001, 壹万零壹元整",
    "1010010, 壹佰零壹万零壹拾元整",
    "100000000, 壹亿元整",
    "100000001, 壹亿零壹元整",
    "1000000000000, 壹万亿元整",
    "1000100000000, 壹万零壹亿元整",
    "-12.30, 负壹拾贰元叁角整",
    "2.345, 贰元叁角伍分"
  })
  void an_amount_is_written_in_the_capitals_of_vouchers(BigDecimal amount, String written) {
    assertThat(Written.yuanInCapitals(amount)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0|0.00", "1680.3|1,680.30", "1234567.895|1,234,567.90", "-5|-5.00"})
  void an_amount_has_two_decimals(BigDecimal amount, String written) {
    assertThat(Written.yuan(amount)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, 2026-11-24, 2026年11月24日",
    "2026-03-01, 2026-03-09, 2026年3月1日至9日",
    "2026-11-30, 2026-12-02, 2026年11月30日至12月2日",
    "2026-12-31, 2027-01-01, 2026年12月31日至2027年1月1日"
  })
  void a_period_repeats_nothing(LocalDate first, LocalDate last, String written) {
    assertThat(Written.days(first, last)).isEqualTo(written);
  }

  @Test
  void a_moment_stands_on_the_clock_of_the_office() {
    Instant late = Instant.parse("2026-11-23T17:05:00Z");
    assertThat(Written.day(late)).isEqualTo("2026年11月24日");
    assertThat(Written.minute(late)).isEqualTo("2026年11月24日 01:05");
  }

  @Test
  void an_empty_cell_is_struck_out() {
    assertThat(Written.orNone(" ")).isEqualTo("—");
    assertThat(Written.orNone("无")).isEqualTo("无");
  }
}
