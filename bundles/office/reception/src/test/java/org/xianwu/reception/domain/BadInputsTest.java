package org.xianwu.reception.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bad input of an application, each a test; those of lists and settlements are in app. */
class BadInputsTest {

  private final VisitDesk desk = VisitDesk.withLetter();

  @Test
  void no_letter() {
    assertThat(VisitDesk.withoutLetter().violations(Plans.of(6)))
        .containsExactly("letterIds letter-missing");
  }

  @Test
  void guests_0() {
    assertThat(desk.violations(Plans.of(0))).contains("guests guests-missing");
  }

  @Test
  void accompany_4_for_10_guests() {
    assertThat(desk.violations(Plans.of(10).escorts(4)))
        .containsExactly("escorts too-many-escorts");
  }

  @Test
  void two_work_meals() {
    Plans plans =
        Plans.of(8)
            .meal(MealTime.LUNCH, MealKind.WORK, 8, 3, Payer.RECEPTION)
            .meal(MealTime.DINNER, MealKind.WORK, 8, 3, Payer.RECEPTION);
    assertThat(desk.violations(plans)).containsExactly("meals[1].kind work-meals");
  }

  @ParameterizedTest
  @ValueSource(strings = {"白酒", "香烟", "礼品", "茶叶礼盒"})
  void wine_tobacco_or_gifts_in_cost_items(String item) {
    assertThat(desk.violations(Plans.of(6).cost(CostCategory.OTHER, item, "80.00")))
        .singleElement()
        .asString()
        .startsWith("costs[0].item ");
  }

  @Test
  void end_before_start() {
    assertThat(desk.violations(Plans.of(6).days("2026-11-24", "2026-11-23")))
        .contains("lastDay period-invalid");
  }

  @Test
  void cost_negative() {
    assertThat(desk.violations(Plans.of(6).cost(CostCategory.MEAL, "工作餐", "-1.00")))
        .contains("costs[0].amount cost-negative");
  }

  @Test
  void cost_above_200_per_head() {
    Plans plans =
        Plans.of(6).meal(MealTime.LUNCH, MealKind.WORK, 6, 2, Payer.RECEPTION, "200.01", "");
    assertThat(desk.violations(plans)).contains("meals[0].perHead meal-above-limit");
  }

  @Test
  void hotel_suite_for_division_rank() {
    assertThat(desk.violations(Plans.of(3).room(RoomKind.SUITE, "380.00")))
        .containsExactly("rooms[0].kind room-above-rank");
  }

  @Test
  void guest_rank_empty() {
    Guest nobody = new Guest("青梧市农业农村局", Plans.guestName(7), "干部", "");
    assertThat(desk.violations(Plans.of(6).guest(nobody))).contains("guests[6].rank rank-missing");
  }
}
