package org.xianwu.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.problem.Problem;

class AssignmentTest {

  @ParameterizedTest
  @ValueSource(strings = {"0571-2345678", "01088886666", "0571-23456789-801", ""})
  void the_duty_phone_is_a_landline(String phone) {
    assertThatCode(() -> Assignment.open(phone).requireLandlines()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"999", "13812345678", "0571-1345678", "110", "2345678"})
  void whatever_is_no_landline_is_refused_at_its_field(String phone) {
    assertThatThrownBy(() -> Assignment.open(phone).requireLandlines())
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(DutyProblem.PHONE_INVALID);
              assertThat(problem.fields()).containsOnlyKeys("phone");
            });
  }

  @Test
  void everybody_named_is_counted_once() {
    Assignment who = new Assignment(1, 1, List.of(2L, 3L), 0, "", "", "");
    assertThat(who.people()).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(who.crew()).containsExactlyInAnyOrder(2L, 3L);
    assertThat(who.namesTwice(1)).isFalse();
  }

  @Test
  void a_driver_cannot_be_an_officer() {
    Assignment who = new Assignment(1, 0, List.of(2L, 3L), 3, "", "", "");
    assertThat(who.namesTwice(3)).isTrue();
    assertThat(who.namesTwice(2)).isFalse();
  }
}
