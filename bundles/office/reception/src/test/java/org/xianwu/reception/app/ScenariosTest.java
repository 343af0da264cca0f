package org.xianwu.reception.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.Invoice;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.LetterText;
import org.xianwu.reception.domain.MealKind;
import org.xianwu.reception.domain.MealTime;
import org.xianwu.reception.domain.PayMode;
import org.xianwu.reception.domain.Payer;
import org.xianwu.reception.domain.Plans;
import org.xianwu.reception.domain.PublicityLine;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.Reasons;
import org.xianwu.reception.domain.Receipt;
import org.xianwu.reception.domain.ReceiptKind;
import org.xianwu.reception.domain.RoomKind;
import org.xianwu.reception.domain.SettlementContent;
import org.xianwu.reception.domain.SettlementContent.Vouchers;

/** The county's scenarios of acceptance, by their numbers, on a real store. */
class ScenariosTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private ReceptionRoom room;

  @BeforeEach
  void open() {
    room = new ReceptionRoom();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @ParameterizedTest
  @CsvSource({
    "10, 3, true",
    "10, 4, false",
    "11, 3, true",
    "11, 4, false",
    "12, 4, true",
    "14, 4, true",
    "14, 5, false",
    "15, 5, true"
  })
  void scenario_1_who_accompanies_at_table(int guests, int escorts, boolean fine) {
    List<String> codes = codes(Plans.of(guests).escorts(escorts).letters(room.letter(guests)));
    if (fine) {
      assertThat(codes).isEmpty();
    } else {
      assertThat(codes).containsExactly("reception.too-many-escorts");
    }
  }

  @Test
  void scenario_2_one_work_meal_and_two_that_the_guests_pay_with_receipts() {
    Plans plans =
        Plans.of(8)
            .letters(room.letter(8))
            .meal(MealTime.BREAKFAST, MealKind.BUFFET, 8, 0, Payer.GUEST, "20.00", "")
            .meal(MealTime.LUNCH, MealKind.WORK, 8, 3, Payer.RECEPTION)
            .meal(MealTime.DINNER, MealKind.BUFFET, 8, 0, Payer.GUEST);
    assertThat(codes(plans)).isEmpty();
    long order = ended(plans);
    room.signed(order);
    room.finance();
    Receipt paid = new Receipt(ReceiptKind.MEAL, "考察组", new BigDecimal("480.00"), "收0001", DAY);
    assertThat(found(order, settlement(PayMode.CARD, DAY, List.of(paid)))).isEmpty();
    assertThat(found(order, settlement(PayMode.CARD, DAY, List.of())))
        .containsExactly("receipts reception.not-collected");
  }

  @Test
  void scenario_3_settlement_without_the_letter_names_it() {
    long record = room.letters.enter(room.text(LetterKind.PHONE, "", 6));
    room.verified(record);
    long order = room.signed(ended(Plans.of(6).letters(record)));
    room.finance();
    assertThat(found(order, settlement(PayMode.CARD, DAY, List.of())))
        .containsExactly("vouchers.letter reception.letter-pending");
  }

  @Test
  void scenario_4_a_letter_serves_once_but_for_a_second_stage() {
    long letter = room.letter(6);
    room.orders.submit(room.orders.apply(Plans.of(6).letters(letter).plan()));
    assertThat(codes(Plans.of(6).letters(letter))).contains("reception.letter-used");
    assertThat(
            codes(
                Plans.of(6)
                    .letters(letter)
                    .days("2026-11-26", "2026-11-26")
                    .because(new Reasons("", "", "第二阶段行程", ""))))
        .isEmpty();
  }

  @Test
  void scenario_5_wine_is_refused_and_a_hotel_is_not() {
    Reasons any = new Reasons("", "领导要求", "", "");
    long letter = room.letter(6);
    assertThat(
            codes(
                Plans.of(6).letters(letter).cost(CostCategory.MEAL, "接待用酒", "80.00").because(any)))
        .containsExactly("reception.drink-or-tobacco");
    assertThat(codes(Plans.of(6).letters(letter).cost(CostCategory.OTHER, "酒店住宿", "80.00")))
        .isEmpty();
  }

  @Test
  void scenario_6_what_is_left_of_the_budget_bounds_the_estimate() {
    room.budget(2026, "12000.00");
    Plans plans = Plans.of(6).letters(room.letter(6)).cost(CostCategory.MEAL, "工作餐", "15000.00");
    assertThat(codes(plans)).containsExactly("reception.budget-exceeded");
  }

  @Test
  void scenario_7_a_suite_is_for_provincial_rank() {
    long letter = room.letter(3);
    assertThat(codes(Plans.of(3).letters(letter).room(RoomKind.SUITE, "380.00")))
        .containsExactly("reception.room-above-rank");
    assertThat(
            codes(
                Plans.of(3)
                    .guests(3, RankClass.PROVINCE)
                    .letters(letter)
                    .room(RoomKind.SUITE, "780.00")))
        .isEmpty();
  }

  @Test
  void scenario_8_the_applicant_is_never_asked_to_approve() {
    long order = room.submitted();
    assertThat(room.approval.barred(order, room.id("罗听松"))).isTrue();
  }

  @Test
  void scenario_10_a_published_line_has_no_place_for_a_persons_name_or_phone() {
    assertThat(PublicityLine.class.getDeclaredMethods())
        .extracting(java.lang.reflect.Method::getName)
        .doesNotContain("name", "guests", "phone", "contact");
  }

  @Test
  void settlement_before_the_list_in_cash_or_with_an_earlier_invoice_is_refused() {
    long order = room.ended();
    room.finance();
    assertThat(found(order, settlement(PayMode.CASH, DAY.minusDays(1), List.of())))
        .contains(
            " reception.list-unsigned",
            "payMode reception.cash",
            "invoices[0].date reception.invoice-date");
  }

  @Test
  void a_letter_of_the_own_unit_is_refused() {
    LetterText own = room.text(LetterKind.LETTER, "望办函〔2026〕1号", 6);
    LetterText text =
        new LetterText(
            own.kind(),
            own.number(),
            room.directory
                .unit(org.xianwu.platform.testkit.FakeDirectory.PARTY_OFFICE)
                .orElseThrow()
                .name(),
            own.date(),
            own.receivedOn(),
            own.task(),
            own.schedule(),
            false,
            "",
            "",
            own.persons());
    assertThatThrownBy(() -> room.letters.enter(text))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fields()).containsKey("sender"));
  }

  @Test
  void a_reply_is_numbered_once_when_it_is_registered_without_a_gap() {
    long pending = room.submitted();
    assertThatThrownBy(() -> room.replies.register(pending)).hasMessage("reception.state-forbids");
    long first = room.approved();
    assertThat(room.replies.of(first)).isEmpty();
    assertThat(room.replies.register(first)).isEqualTo("接待函〔2026〕1号");
    assertThatThrownBy(() -> room.replies.register(first)).hasMessage("reception.reply-exists");
    assertThat(room.replies.register(room.approved())).isEqualTo("接待函〔2026〕2号");
    room.store.clock().setOffice("2027-01-04T09:00");
    assertThat(room.replies.of(first).orElseThrow().number()).isEqualTo("接待函〔2026〕1号");
  }

  private long ended(Plans plans) {
    long order = room.orders.apply(plans.plan());
    room.orders.submit(order);
    room.decide(order, Outcome.APPROVED);
    return room.ended(order);
  }

  private List<String> codes(Plans plans) {
    return room.orders.check(Optional.empty(), plans.plan()).violations().stream()
        .map(finding -> finding.problem().code().code())
        .toList();
  }

  private List<String> found(long order, SettlementContent content) {
    return room.settlements.check(order, content).findings().stream()
        .map(finding -> finding.field() + " " + finding.problem().code().code())
        .toList();
  }

  private static SettlementContent settlement(
      PayMode mode, LocalDate invoiced, List<Receipt> receipts) {
    Invoice invoice =
        new Invoice("001", invoiced, "机关食堂", CostCategory.MEAL, "餐费", new BigDecimal("260.00"));
    return new SettlementContent(
        mode, DAY, List.of(invoice), receipts, new Vouchers(true, true, true), "", 0);
  }
}
