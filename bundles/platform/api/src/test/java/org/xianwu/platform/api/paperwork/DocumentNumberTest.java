package org.xianwu.platform.api.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

  @Test
  void a_number_is_read_and_written_as_the_standard_says() {
    DocumentNumber number = DocumentNumber.parse("县委发〔2026〕12号").orElseThrow();
    assertThat(number).isEqualTo(new DocumentNumber("县委发", 2026, 12));
    assertThat(number.format()).isEqualTo("县委发〔2026〕12号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "县委发[2026]12号",
        "县委发(2026)12号",
        "县委发（2026）12号",
        "县委发【2026】12号",
        "县委发〔2026〕第12号",
        "县委发〔2026〕012号",
        "县委发〔２０２６〕１２号",
        "县委发 〔2026〕 12 号",
      })
  void a_usual_wrong_form_is_refused_and_the_right_one_is_offered(String wrong) {
    assertThat(DocumentNumber.parse(wrong)).isEmpty();
    assertThat(DocumentNumber.normalised(wrong)).contains(new DocumentNumber("县委发", 2026, 12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"县委发〔26〕12号", "〔2026〕12号", "县委发〔2026〕号", "县委发〔2026〕123456号", ""})
  void what_cannot_be_guessed_is_not_guessed(String wrong) {
    assertThat(DocumentNumber.parse(wrong)).isEmpty();
    assertThat(DocumentNumber.normalised(wrong)).isEmpty();
  }
}
