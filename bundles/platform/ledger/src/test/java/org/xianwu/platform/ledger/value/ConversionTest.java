package org.xianwu.platform.ledger.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.problem.Problem;

class ConversionTest {

  private static final Column NAME = Column.text("name", "name", 4, "姓名", "Name").build();
  private static final Column PHONE = Column.phone("phone", "phone", "电话", "Phone").build();
  private static final Column SCORE =
      Column.integer("score", "score", "评分", "Score").between(0, 100).build();
  private static final Column COST =
      Column.of("cost", "cost", ColumnType.MONEY, "费用", "Cost").build();

  @Test
  void the_length_of_a_text_is_counted_in_characters_not_in_halves_of_them() {
    assertThat(Conversion.convert(NAME, "𠮷𠮷𠮷𠮷")).isEqualTo("𠮷𠮷𠮷𠮷");
    assertThat(code(NAME, "𠮷𠮷𠮷𠮷𠮷")).isEqualTo("request.too-long");
  }

  @Test
  void spaces_around_a_text_are_dropped_and_an_empty_text_is_no_value() {
    assertThat(Conversion.convert(NAME, " \u3000张三 ")).isEqualTo("张三");
    assertThat(Conversion.convert(NAME, " \u3000 ")).isNull();
  }

  @Test
  void a_text_with_control_characters_is_refused() {
    assertThat(code(NAME, "a\u0000b")).isEqualTo("ledger.bad-character");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13812345678",
        "0571-2345678",
        "0571-23456789-801",
        "12345",
        "110",
        "119",
        "120",
        "122",
        "１３８１２３４５６７８",
        "138 1234 5678"
      })
  void a_phone_number_in_use_is_taken(String number) {
    assertThat(Conversion.convert(PHONE, number).toString()).matches("[0-9-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11111111111", "12812345678", "2345678", "999", "abc", "138****5678"})
  void what_is_no_phone_number_is_refused(String number) {
    assertThat(code(PHONE, number)).isEqualTo("ledger.bad-phone");
  }

  @ParameterizedTest
  @CsvSource({
    "101, request.out-of-range",
    "-1, request.out-of-range",
    "1.5, ledger.bad-number",
    "1e99, request.out-of-range",
    "1e999999999, ledger.bad-number",
    "abc, ledger.bad-number"
  })
  void a_number_outside_its_bounds_is_refused(String text, String expected) {
    assertThat(code(SCORE, text)).isEqualTo(expected);
  }

  @Test
  void money_has_at_most_two_decimals() {
    assertThat(Conversion.convert(COST, 12)).isEqualTo(new BigDecimal("12.00"));
    assertThat(Conversion.convert(COST, 12.5)).isEqualTo(new BigDecimal("12.50"));
    assertThat(code(COST, "0.005")).isEqualTo("ledger.bad-money");
    assertThat(code(COST, "1234567890123")).isEqualTo("ledger.bad-money");
  }

  @Test
  void a_json_value_of_another_type_is_refused_not_guessed() {
    assertThat(code(NAME, 12)).isEqualTo("request.bad-format");
    assertThat(code(NAME, List.of("a"))).isEqualTo("request.bad-format");
    assertThat(code(SCORE, true)).isEqualTo("ledger.bad-number");
    assertThat(code(PHONE, 13812345678L)).isEqualTo("ledger.bad-phone");
  }

  private static String code(Column column, Object input) {
    return catchThrowableOfType(Problem.class, () -> Conversion.convert(column, input))
        .code()
        .code();
  }
}
