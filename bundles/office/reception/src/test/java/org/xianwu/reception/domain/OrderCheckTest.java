package org.xianwu.reception.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderCheckTest {

  private static final Reasons OVER = new Reasons("", "来宾有特殊饮食", "", "");

  private final VisitDesk desk = VisitDesk.withLetter();

  @Test
  void six_guests_with_two_accompanying_and_a_buffet_of_45_yuan_are_fine() {
    Plans plans =
        Plans.of(6)
            .escorts(2)
            .meal(MealTime.LUNCH, MealKind.BUFFET, 6, 2, Payer.RECEPTION, "45.00", "");
    assertThat(desk.check(plans).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3", "2, 3", "9, 3", "10, 3", "11, 3", "12, 4", "13, 4", "14, 4", "15, 5", "30, 10"
  })
  void a_third_of_larger_parties_may_accompany_rounded_down(int guests, int most) {
    assertThat(ReceptionRules.usual().mostEscorts(guests)).isEqualTo(most);
    assertThat(desk.violations(Plans.of(guests).escorts(most))).isEmpty();
    assertThat(desk.violations(Plans.of(guests).escorts(most + 1)))
        .containsExactly("escorts too-many-escorts");
    assertThat(desk.violations(table(guests, most))).isEmpty();
    assertThat(desk.violations(table(guests, most + 1)))
        .containsExactly("meals[0].escorts too-many-escorts");
  }

  @Test
  void all_tables_of_one_meal_count_together_and_attendants_do_not() {
    Plans plans =
        Plans.of(8)
            .attendant("司机", "驾驶员")
            .attendant("联络员", "引导")
            .meal(MealTime.LUNCH, MealKind.BUFFET, 4, 2, Payer.GUEST)
            .meal(MealTime.LUNCH, MealKind.BUFFET, 4, 2, Payer.GUEST);
    assertThat(desk.violations(plans)).containsExactly("meals[1].escorts too-many-escorts");
  }

  @Test
  void three_accompanying_two_guests_are_legal_but_pointed_at() {
    assertThat(desk.violations(Plans.of(2).escorts(3))).isEmpty();
    assertThat(desk.warnings(Plans.of(2).escorts(3))).containsExactly("escorts more-escorts");
  }

  @Test
  void a_second_work_meal_is_refused_and_meals_of_the_guests_are_not() {
    Plans two =
        Plans.of(8)
            .meal(MealTime.LUNCH, MealKind.WORK, 8, 3, Payer.RECEPTION)
            .meal(MealTime.DINNER, MealKind.WORK, 8, 3, Payer.RECEPTION);
    assertThat(desk.violations(two)).containsExactly("meals[1].kind work-meals");
    Plans one =
        Plans.of(8)
            .meal(MealTime.BREAKFAST, MealKind.BUFFET, 8, 0, Payer.GUEST, "20.00", "")
            .meal(MealTime.LUNCH, MealKind.WORK, 8, 3, Payer.RECEPTION)
            .meal(MealTime.DINNER, MealKind.BUFFET, 8, 0, Payer.GUEST);
    assertThat(desk.violations(one)).isEmpty();
  }

  @Test
  void a_buffet_that_the_host_pays_is_the_one_work_meal_as_well() {
    Plans plans =
        Plans.of(8)
            .meal(MealTime.LUNCH, MealKind.WORK, 8, 3, Payer.RECEPTION)
            .meal(MealTime.DINNER, MealKind.BUFFET, 8, 3, Payer.RECEPTION);
    assertThat(desk.violations(plans)).containsExactly("meals[1].kind work-meals");
  }

  @ParameterizedTest
  @ValueSource(strings = {"接待用酒", "白酒 680", "红酒两瓶", "香烟", "酒店餐费含白酒", "茅台"})
  void drink_and_tobacco_are_refused_and_no_reason_lifts_that(String item) {
    Plans plans = Plans.of(6).cost(CostCategory.MEAL, item, "680.00").because(OVER);
    assertThat(desk.violations(plans)).containsExactly("costs[0].item drink-or-tobacco");
  }

  @ParameterizedTest
  @ValueSource(strings = {"酒店住宿", "望溪大酒店场租", "消毒酒精", "烟台市考察资料", "无烟机关创建资料"})
  void the_same_characters_in_harmless_words_are_not_refused(String item) {
    assertThat(desk.violations(Plans.of(6).cost(CostCategory.OTHER, item, "80.00"))).isEmpty();
  }

  @Test
  void the_category_of_a_line_is_looked_at_as_well() {
    assertThat(desk.violations(Plans.of(6).cost(CostCategory.DRINK, "饮品", "80.00")))
        .containsExactly("costs[0].category drink-or-tobacco");
    assertThat(desk.violations(Plans.of(6).cost(CostCategory.TOBACCO, "用品", "80.00")))
        .containsExactly("costs[0].category drink-or-tobacco");
    assertThat(desk.violations(Plans.of(6).cost(CostCategory.GIFT, "文创", "80.00")))
        .containsExactly("costs[0].category gift");
    assertThat(desk.violations(Plans.of(6).cost(CostCategory.LEISURE, "门票", "80.00")))
        .containsExactly("costs[0].category leisure");
  }

  @Test
  void delicacies_on_the_menu_are_refused() {
    Plans plans =
        Plans.of(6).meal(MealTime.LUNCH, MealKind.WORK, 6, 2, Payer.RECEPTION, "40.00", "鱼翅羹");
    assertThat(desk.violations(plans)).containsExactly("meals[0].menu delicacy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"礼品", "茶叶礼盒", "土特产", "购物卡"})
  void gifts_are_refused(String item) {
    assertThat(desk.violations(Plans.of(6).cost(CostCategory.OTHER, item, "80.00")))
        .containsExactly("costs[0].item gift");
  }

  @ParameterizedTest
  @ValueSource(strings = {"到车站接站", "县界列队迎接", "悬挂横幅", "献花"})
  void ceremonies_of_welcome_are_refused(String item) {
    assertThat(desk.violations(Plans.of(6).activity(item)))
        .containsExactly("activities[0].item welcome");
  }

  @ParameterizedTest
  @ValueSource(strings = {"游览望溪湖", "会所座谈", "家属参观"})
  void leisure_is_refused(String item) {
    assertThat(desk.violations(Plans.of(6).activity(item)))
        .containsExactly("activities[0].item leisure");
  }

  @Test
  void work_on_tourism_is_no_leisure() {
    assertThat(desk.violations(Plans.of(6).activity("调研乡村旅游产业"))).isEmpty();
  }

  @Test
  void a_suite_is_for_provincial_rank_only() {
    assertThat(desk.violations(Plans.of(3).room(RoomKind.SUITE, "380.00")))
        .containsExactly("rooms[0].kind room-above-rank");
    Plans bureau = Plans.of(3).guests(3, RankClass.BUREAU).room(RoomKind.SUITE, "380.00");
    assertThat(desk.violations(bureau)).containsExactly("rooms[0].kind room-above-rank");
    Plans province = Plans.of(3).guests(3, RankClass.PROVINCE).room(RoomKind.SUITE, "780.00");
    assertThat(desk.violations(province)).isEmpty();
    Plans luxury = Plans.of(3).guests(3, RankClass.PROVINCE).room(RoomKind.LUXURY, "780.00");
    assertThat(desk.violations(luxury)).containsExactly("rooms[0].kind room-above-rank");
  }

  @Test
  void rooms_have_no_extras_keep_to_the_price_and_are_paid_by_the_guests() {
    Room room =
        new Room(
            "望溪宾馆", RoomKind.STANDARD, 2, 1, new BigDecimal("420.00"), Payer.RECEPTION, "果盘鲜花");
    assertThat(desk.violations(Plans.of(3).room(room)))
        .containsExactlyInAnyOrder(
            "rooms[0].extras room-extras",
            "rooms[0].price room-price",
            "rooms[0].payer guest-cost");
  }

  @Test
  void what_guests_pay_is_not_paid_for_them_and_not_hidden_elsewhere() {
    assertThat(desk.violations(Plans.of(3).cost(CostCategory.LODGING, "酒店住宿", "800.00")))
        .containsExactly("costs[0].payer guest-cost");
    assertThat(
            desk.violations(Plans.of(3).cost(CostCategory.LODGING, "酒店住宿", "800.00", Payer.GUEST)))
        .isEmpty();
    assertThat(desk.violations(Plans.of(3).budgetLine("30215")))
        .containsExactly("budgetLine budget-line");
  }

  @Test
  void a_meal_above_the_standard_needs_a_reason_and_above_the_limit_none_helps() {
    Plans dear =
        Plans.of(6).meal(MealTime.LUNCH, MealKind.WORK, 6, 2, Payer.RECEPTION, "60.00", "");
    assertThat(desk.violations(dear)).containsExactly("meals[0].perHead meal-above-standard");
    assertThat(desk.violations(dear.because(OVER))).isEmpty();
    assertThat(desk.warnings(dear)).containsExactly("meals[0].perHead standard-explained");
    Plans wild =
        Plans.of(6)
            .meal(MealTime.LUNCH, MealKind.WORK, 6, 2, Payer.RECEPTION, "200.01", "")
            .because(OVER);
    assertThat(desk.violations(wild)).containsExactly("meals[0].perHead meal-above-limit");
  }

  @Test
  void the_standard_is_the_one_of_the_day() {
    Plans old =
        Plans.of(6)
            .days("2025-12-30", "2025-12-30")
            .meal(MealTime.LUNCH, MealKind.WORK, 6, 2, Payer.RECEPTION);
    assertThat(desk.today("2025-12-26").violations(old))
        .contains("meals[0].perHead standard-missing");
  }

  @Test
  void the_budget_of_the_year_is_never_exceeded() {
    Plans plans = Plans.of(6).cost(CostCategory.MEAL, "工作餐", "15000.00");
    assertThat(desk.left("300000.00", "288000.00").violations(plans))
        .containsExactly("costs budget-exceeded");
    assertThat(desk.left("300000.00", "285000.00").violations(plans)).isEmpty();
    assertThat(desk.warnings(plans)).containsExactly("costs budget-low");
    assertThat(desk.withoutBudget().violations(plans)).containsExactly("costs budget-missing");
  }

  @ParameterizedTest
  @EnumSource(names = {"INVESTMENT", "FOREIGN"})
  void other_kinds_of_guests_are_pointed_to_their_own_rules(ReceptionType type) {
    assertThat(desk.violations(Plans.of(6).type(type))).containsExactly("type type-" + type.code());
  }

  @Test
  void guests_of_the_same_town_are_refused() {
    assertThat(desk.violations(Plans.of(6).sameCity())).containsExactly("sameCity same-city");
    Letter local =
        new Letter(51, 11, 1, VisitDesk.text(LetterKind.LETTER, "望财函〔2026〕3号", "县财政局", 9));
    local.verify(2, java.time.Instant.EPOCH);
    assertThat(VisitDesk.withoutLetter().letter(local).violations(Plans.of(6)))
        .contains("sameCity same-city");
  }

  @Test
  void two_groups_of_one_sender_at_once_are_better_received_together() {
    assertThat(desk.neighbour(other("2026-11-24", Set.of(), Set.of())).warnings(Plans.of(6)))
        .containsExactly("firstDay merge");
  }

  @Test
  void a_third_visit_of_a_sender_in_a_month_is_pointed_at() {
    desk.neighbour(other("2026-11-03", Set.of(), Set.of()));
    assertThat(desk.warnings(Plans.of(6))).isEmpty();
    desk.neighbour(other("2026-11-10", Set.of(), Set.of()));
    assertThat(desk.warnings(Plans.of(6))).containsExactly("letterIds often");
  }

  @Test
  void days_off_and_leaders_in_two_places_are_pointed_at() {
    assertThat(desk.warnings(Plans.of(6).days("2026-11-28", "2026-11-29")))
        .containsExactly("firstDay day-off");
    Plans led = Plans.of(6).escort(new Escort(101, "陈望川", "县委书记", false));
    assertThat(
            VisitDesk.withLetter()
                .neighbour(other("2026-11-24", Set.of(), Set.of(101L)))
                .warnings(led))
        .contains("escorts[0].personId escort-twice");
  }

  @Test
  void places_off_the_list_and_meals_ever_close_to_the_limit_are_pointed_at() {
    Meal meal =
        new Meal(
            LocalDate.of(2026, 11, 24),
            MealTime.LUNCH,
            MealKind.WORK,
            "湖畔酒楼",
            new BigDecimal("45.00"),
            6,
            2,
            Payer.RECEPTION,
            "");
    desk.neighbour(dear("2026-11-03")).neighbour(dear("2026-11-10"));
    assertThat(desk.warnings(Plans.of(6).meal(meal)))
        .containsExactlyInAnyOrder("meals[0].venue venue-unlisted", "meals[0].perHead near-limit");
  }

  private static Plans table(int guests, int escorts) {
    return Plans.of(guests).meal(MealTime.LUNCH, MealKind.WORK, guests, escorts, Payer.RECEPTION);
  }

  private static Visit.Neighbour dear(String day) {
    LocalDate date = LocalDate.parse(day);
    return new Visit.Neighbour(9, "JD-2026-001", date, date, Set.of(), Set.of(), Set.of(), 96);
  }

  private static Visit.Neighbour other(String day, Set<Long> letters, Set<Long> escorts) {
    LocalDate date = LocalDate.parse(day);
    return new Visit.Neighbour(
        9, "JD-2026-009", date, date, letters, Set.of("青梧市农业农村局"), escorts, 0);
  }
}
