package org.xianwu.reception.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.reception.domain.CheckResult;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.Escort;
import org.xianwu.reception.domain.Finding;
import org.xianwu.reception.domain.Guest;
import org.xianwu.reception.domain.Invoice;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.ListItem;
import org.xianwu.reception.domain.ListState;
import org.xianwu.reception.domain.MealKind;
import org.xianwu.reception.domain.MealTime;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.PayMode;
import org.xianwu.reception.domain.Payer;
import org.xianwu.reception.domain.Plans;
import org.xianwu.reception.domain.Receipt;
import org.xianwu.reception.domain.ReceiptKind;
import org.xianwu.reception.domain.SettlementContent;
import org.xianwu.reception.domain.SettlementContent.Vouchers;

/** What follows a visit: its list, its settlement. */
class ClosingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Vouchers ALL = new Vouchers(true, true, true);

  private ReceptionRoom room;

  @BeforeEach
  void open() {
    room = new ReceptionRoom();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_list_is_written_signed_and_locked() {
    long order = room.ended();
    ListContent content = planned(order);
    room.lists.write(order, 0, content);
    assertThatThrownBy(() -> room.lists.write(order, 0, content)).hasMessage("ledger.stale");
    room.lists.submit(order);
    assertThat(state(order)).isEqualTo(OrderState.LIST_REVIEW);
    assertThatThrownBy(() -> room.lists.sign(order)).hasMessage("access.denied");
    room.leader();
    assertThat(room.lists.verbs(room.orders.read(order), room.lists.of(order)))
        .containsExactly("sign", "return");
    assertThat(room.todos.waitingFor(room.store.callers().current()))
        .extracting(todo -> todo.kind().zh())
        .containsExactly("审签接待清单");
    room.lists.sign(order);
    assertThat(room.todos.waitingFor(room.store.callers().current())).isEmpty();
    assertThat(room.lists.of(order).orElseThrow().signedBy()).contains(room.id("何若谷"));
    assertThat(state(order)).isEqualTo(OrderState.SETTLEMENT_DUE);
    room.officer();
    assertThatThrownBy(() -> room.lists.write(order, 2, content))
        .hasMessage("reception.state-forbids");
  }

  @Test
  void a_list_is_not_written_before_the_visit_ended() {
    long order = room.approved();
    assertThatThrownBy(() -> room.lists.write(order, 0, planned(order)))
        .hasMessage("reception.state-forbids");
  }

  @Test
  void whoever_applied_or_ate_does_not_sign() {
    long order =
        room.orders.apply(
            Plans.of(6)
                .letters(room.letter(6))
                .escort(new Escort(room.id("何若谷"), "何若谷", "主任", true))
                .plan());
    room.orders.submit(order);
    room.decide(order, Outcome.APPROVED);
    room.ended(order);
    room.lists.write(order, 0, planned(order));
    room.lists.submit(order);
    room.leader();
    assertThatThrownBy(() -> room.lists.sign(order)).hasMessage("reception.sign-own");
    room.enter("罗听松", "reception.leader");
    assertThatThrownBy(() -> room.lists.sign(order)).hasMessage("reception.sign-own");
    room.enter("周知远", "reception.leader");
    room.notices.take();
    room.lists.giveBack(order, "缺少费用");
    assertThat(room.notices.take()).hasSize(1);
    assertThat(room.lists.of(order).orElseThrow().state()).isEqualTo(ListState.RETURNED);
    assertThat(state(order)).isEqualTo(OrderState.LIST_DUE);
  }

  @Test
  void somebody_whom_no_letter_names_needs_a_reason_on_the_list() {
    long order = room.ended();
    ListContent content = planned(order);
    Guest stranger = new Guest("青梧市农业农村局", "生客", "干部", "staff");
    List<Guest> guests = new java.util.ArrayList<>(content.guests());
    guests.add(stranger);
    ListContent more = new ListContent(guests, content.items(), content.escorts(), List.of(), "");
    assertThat(fields(room.lists.check(order, more)))
        .containsExactly("guests[6].name reception.guest-not-in-letter");
    ListContent explained =
        new ListContent(guests, content.items(), content.escorts(), List.of(), "临时随行");
    assertThat(room.lists.check(order, explained).findings()).isEmpty();
    ListItem wine = new ListItem(DAY, "用餐含白酒", "食堂", new BigDecimal("680.00"));
    ListContent bad = new ListContent(content.guests(), List.of(wine), List.of(), List.of(), "");
    room.lists.write(order, 0, bad);
    assertThatThrownBy(() -> room.lists.submit(order))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.fields()).containsOnlyKeys("items[0].item"));
  }

  @Test
  void a_visit_is_settled_with_its_three_vouchers() {
    long order = room.signed(room.ended());
    room.finance();
    SettlementContent paid = paid("260.00");
    assertThat(room.settlements.check(order, paid).findings()).isEmpty();
    room.settlements.settle(order, paid);
    assertThat(state(order)).isEqualTo(OrderState.SETTLED);
    assertThat(room.settlements.of(order).orElseThrow().amount()).isEqualByComparingTo("260.00");
    assertThat(room.used()).isEqualByComparingTo("260.00");
    assertThatThrownBy(() -> room.settlements.settle(order, paid)).isInstanceOf(Problem.class);
    room.officer();
    room.orders.archive(order);
    assertThat(state(order)).isEqualTo(OrderState.ARCHIVED);
  }

  @Test
  void a_missing_voucher_is_named() {
    long order = room.signed(room.ended());
    room.finance();
    SettlementContent none = settlement(PayMode.CARD, new Vouchers(false, false, false), "", 0);
    assertThat(fields(room.settlements.check(order, none)))
        .containsExactlyInAnyOrder(
            "vouchers.invoice reception.voucher-missing",
            "vouchers.letter reception.voucher-missing",
            "vouchers.list reception.voucher-missing");
  }

  @Test
  void an_invoice_that_is_neither_ticked_nor_entered_is_missed_once() {
    long order = room.signed(room.ended());
    room.finance();
    SettlementContent ticked =
        new SettlementContent(PayMode.CARD, DAY, List.of(), List.of(), ALL, "", 0);
    assertThat(fields(room.settlements.check(order, ticked)))
        .containsExactly("invoices reception.voucher-missing");
    Vouchers others = new Vouchers(false, true, true);
    SettlementContent none =
        new SettlementContent(PayMode.CARD, DAY, List.of(), List.of(), others, "", 0);
    assertThat(fields(room.settlements.check(order, none)))
        .containsExactly("vouchers.invoice reception.voucher-missing");
  }

  @Test
  void a_voucher_is_there_when_it_is_attached() {
    long order = room.signed(room.ended());
    room.finance();
    SettlementContent none = settlement(PayMode.CARD, new Vouchers(false, false, false), "", 0);
    VoucherFiles files = new VoucherFiles(room.store.store());
    assertThat(files.changeable(order, room.store.callers().current())).isTrue();

    attach("reception.order", order, "invoice");
    attach("reception.letter", room.orders.read(order).plan().letterIds().get(0), "letter");
    assertThat(fields(room.settlements.check(order, none)))
        .containsExactly("vouchers.list reception.voucher-missing");
    attach("reception.order", order, "list");
    room.settlements.settle(order, none);

    assertThat(state(order)).isEqualTo(OrderState.SETTLED);
    assertThat(files.readable(order, room.store.callers().current())).isTrue();
    assertThat(files.changeable(order, room.store.callers().current())).isFalse();
  }

  private void attach(String ledger, long record, String slot) {
    room.attachments.attach(ledger, record, slot, List.of(room.attachments.upload("scan.pdf")));
  }

  @Test
  void nothing_is_settled_before_the_list_in_cash_or_by_the_applicant() {
    long order = room.ended();
    room.finance();
    assertThat(fields(room.settlements.check(order, settlement(PayMode.CASH, ALL, "", 0))))
        .containsExactlyInAnyOrder(" reception.list-unsigned", "payMode reception.cash");
    room.enter("罗听松", "reception.finance");
    assertThat(fields(room.settlements.check(order, paid("260.00"))))
        .contains(" reception.settle-own");
  }

  @Test
  void without_the_letter_of_the_phone_call_nothing_is_settled() {
    long record = room.letters.enter(room.text(LetterKind.PHONE, "", 6));
    room.verified(record);
    long order = room.orders.apply(Plans.of(6).letters(record).plan());
    room.orders.submit(order);
    room.decide(order, Outcome.APPROVED);
    room.signed(room.ended(order));
    room.finance();
    assertThat(fields(room.settlements.check(order, paid("260.00"))))
        .containsExactly("vouchers.letter reception.letter-pending");
    room.officer();
    room.letters.supply(record, room.letter(6));
    room.finance();
    room.settlements.settle(order, paid("260.00"));
    assertThat(state(order)).isEqualTo(OrderState.SETTLED);
  }

  @Test
  void invoices_are_of_their_time_paid_once_and_hold_nothing_forbidden() {
    long order = room.signed(room.ended());
    room.finance();
    Invoice wine = invoice("001", DAY, CostCategory.MEAL, "餐费含白酒", "100.00");
    Invoice gift = invoice("002", DAY, CostCategory.GIFT, "文具", "50.00");
    Invoice early = invoice("003", DAY.minusDays(1), CostCategory.MEAL, "餐费", "50.00");
    Invoice nothing = invoice("004", DAY, CostCategory.MEAL, "餐费", "0.00");
    assertThat(fields(room.settlements.check(order, of(wine, gift, early, nothing))))
        .contains(
            "invoices[0].item reception.drink-or-tobacco",
            "invoices[1].category reception.gift",
            "invoices[2].date reception.invoice-date",
            "invoices[3].amount reception.amount-invalid",
            "invoices[1].vendor reception.invoices-split");
    room.settlements.settle(order, paid("260.00"));
    room.officer();
    room.store.clock().setOffice("2026-11-21T08:00");
    long next = room.signed(room.ended());
    room.finance();
    assertThat(fields(room.settlements.check(next, paid("260.00"))))
        .contains("invoices[0].number reception.invoice-used");
  }

  @Test
  void more_than_a_tenth_above_the_approved_needs_an_approval_of_its_own() {
    long order = room.signed(room.ended());
    room.finance();
    assertThat(fields(room.settlements.check(order, paid("297.00")))).isEmpty();
    Invoice dear = invoice("001", DAY, CostCategory.MEAL, "餐费", "297.01");
    SettlementContent named =
        new SettlementContent(
            PayMode.CARD, DAY, List.of(dear), List.of(), ALL, "增加一餐", room.id("何若谷"));
    assertThat(fields(room.settlements.check(order, named)))
        .as("a name is no approval")
        .containsExactly("invoices reception.above-approved");
    assertThatThrownBy(() -> room.overruns.ask(order, new BigDecimal("297.00"), "增加一餐"))
        .hasMessage("reception.overrun-needless");
    long asked = room.overruns.ask(order, new BigDecimal("350.00"), "增加一餐");
    assertThatThrownBy(() -> room.overruns.ask(order, new BigDecimal("400.00"), "增加一餐"))
        .hasMessage("reception.overrun-open");
    assertThat(fields(room.settlements.check(order, named)))
        .as("asked is not approved")
        .containsExactly("invoices reception.above-approved");
    assertThat(room.overrunApproval.barred(asked, room.id("沈一诺"))).isTrue();
    assertThat(room.overrunApproval.barred(asked, room.id("罗听松"))).isTrue();
    assertThat(room.overrunApproval.barred(asked, room.id("何若谷"))).isFalse();
    assertThat(room.overrunApproval.facts(asked).attributes()).containsEntry("percent", 30);
    room.leader();
    room.approvals.approve(OverrunApproval.KIND, asked);
    assertThat(room.used()).as("the budget bears it").isEqualByComparingTo("350.00");
    room.finance();
    assertThat(fields(room.settlements.check(order, paid("350.01"))))
        .containsExactly("invoices reception.above-approved");
    room.settlements.settle(order, paid("297.01"));
    SettlementContent kept = room.settlements.of(order).orElseThrow().content();
    assertThat(kept.overReason()).isEqualTo("增加一餐");
    assertThat(kept.overApproverId()).isEqualTo(room.id("何若谷"));
    assertThat(room.used()).isEqualByComparingTo("297.01");
  }

  @Test
  void an_overrun_that_is_returned_is_asked_anew_and_one_beyond_the_budget_is_not_approved() {
    long order = room.signed(room.ended());
    room.finance();
    long asked = room.overruns.ask(order, new BigDecimal("350.00"), "增加一餐");
    room.approvals.giveBack(OverrunApproval.KIND, asked);
    assertThat(room.overruns.ask(order, new BigDecimal("320.00"), "增加一餐")).isEqualTo(asked);
    room.budget(2026, "300.00");
    assertThatThrownBy(() -> room.approvals.approve(OverrunApproval.KIND, asked))
        .hasMessage("reception.budget-exceeded");
    room.budget(2026, "3000.00");
    room.approvals.approve(OverrunApproval.KIND, asked);
    room.approvals.annul(OverrunApproval.KIND, asked);
    assertThat(room.used()).isEqualByComparingTo("270.00");
    room.finance();
    assertThat(fields(room.settlements.check(order, paid("320.00"))))
        .containsExactly("invoices reception.above-approved");
  }

  @Test
  void an_invoice_twice_on_one_settlement_is_refused() {
    long order = room.signed(room.ended());
    room.finance();
    Invoice once = invoice("No 001", DAY, CostCategory.MEAL, "餐费", "100.00");
    Invoice again = invoice("no001", DAY, CostCategory.MEAL, "餐费", "100.00");
    assertThat(fields(room.settlements.check(order, of(once, again))))
        .contains("invoices[1].number reception.invoice-twice");
  }

  @Test
  void a_visit_is_not_paid_before_it_began_nor_in_the_future() {
    long order = room.signed(room.ended());
    room.finance();
    assertThat(fields(room.settlements.check(order, paidOn(DAY.minusDays(1)))))
        .containsExactly("payDate reception.paid-before-visit");
    assertThat(fields(room.settlements.check(order, paidOn(DAY.plusDays(1)))))
        .containsExactly("payDate reception.paid-in-future");
  }

  @Test
  void a_namesake_of_another_unit_is_not_whom_the_letter_names() {
    long order = room.ended();
    ListContent content = planned(order);
    List<Guest> guests = new java.util.ArrayList<>(content.guests());
    guests.set(0, new Guest("云溪县供销社", Plans.guestName(1), "干部", "staff"));
    guests.set(1, new Guest("青梧市农业农村局粮食科", Plans.guestName(2), "干部", "staff"));
    guests.set(3, guests.get(2));
    Escort twice = new Escort(room.id("何若谷"), "何若谷", "主任", false);
    ListContent other =
        new ListContent(guests, content.items(), List.of(twice, twice), List.of(), "");
    assertThat(fields(room.lists.check(order, other)))
        .containsExactlyInAnyOrder(
            "guests[0].name reception.guest-not-in-letter",
            "guests[3].name reception.person-twice",
            "escorts[1].personId reception.person-twice");
  }

  private static SettlementContent paidOn(LocalDate day) {
    return new SettlementContent(
        PayMode.CARD, day, paid("260.00").invoices(), List.of(), ALL, "", 0);
  }

  @Test
  void what_guests_pay_themselves_is_collected_with_receipts() {
    Plans plans =
        Plans.of(8)
            .letters(room.letter(8))
            .meal(MealTime.LUNCH, MealKind.WORK, 8, 3, Payer.RECEPTION)
            .meal(MealTime.DINNER, MealKind.BUFFET, 8, 0, Payer.GUEST);
    long order = room.orders.apply(plans.plan());
    room.orders.submit(order);
    room.decide(order, Outcome.APPROVED);
    room.signed(room.ended(order));
    room.finance();
    assertThat(fields(room.settlements.check(order, paid("260.00"))))
        .containsExactly("receipts reception.not-collected");
    Receipt receipt = new Receipt(ReceiptKind.MEAL, "考察组", new BigDecimal("320.00"), "收0001", DAY);
    SettlementContent collected =
        new SettlementContent(
            PayMode.CARD, DAY, paid("260.00").invoices(), List.of(receipt), ALL, "", 0);
    room.settlements.settle(order, collected);
    assertThat(room.settlements.of(order).orElseThrow().content().collected())
        .isEqualByComparingTo("320.00");
  }

  @Test
  void what_is_due_for_meals_counts_who_came() {
    Plans plans =
        Plans.of(8)
            .letters(room.letter(8))
            .meal(MealTime.BREAKFAST, MealKind.BUFFET, 8, 0, Payer.GUEST, "20.00", "")
            .meal(MealTime.DINNER, MealKind.BUFFET, 4, 0, Payer.GUEST);
    long order = room.orders.apply(plans.plan());
    room.orders.submit(order);
    room.decide(order, Outcome.APPROVED);
    assertThat(room.settlements.toCollect(order)).as("8×20 + 4×40").isEqualByComparingTo("320.00");
    ListContent planned = planned(room.ended(order));
    ListContent came =
        new ListContent(planned.guests().subList(0, 5), planned.items(), List.of(), List.of(), "");
    room.signed(order, came);
    assertThat(room.settlements.toCollect(order)).as("5×20 + 4×40").isEqualByComparingTo("260.00");
  }

  @Test
  void what_waits_to_be_settled_waits_for_finance_with_a_light_of_working_days() {
    long order = room.signed(room.ended());
    assertThat(waiting()).doesNotContain("接待费待结算");
    room.finance();
    assertThat(room.todos.waitingFor(room.store.callers().current()))
        .singleElement()
        .satisfies(
            todo -> {
              assertThat(todo.kind().zh()).isEqualTo("接待费待结算");
              assertThat(todo.urgency()).isEqualTo(Urgency.NORMAL);
              assertThat(todo.path()).endsWith(Long.toString(order));
              assertThat(todo.due()).contains(Instant.parse("2026-12-24T16:00:00Z"));
            });
    room.store.clock().setOffice("2026-12-24T09:00");
    assertThat(urgency()).isEqualTo(Urgency.URGENT);
    room.store.clock().setOffice("2026-12-25T09:00");
    assertThat(urgency()).isEqualTo(Urgency.CRITICAL);
    room.store.callers().set(room.as("沈一诺", "reception.finance", 12));
    assertThat(waiting()).as("another unit").isEmpty();
  }

  private List<String> waiting() {
    return room.todos.waitingFor(room.store.callers().current()).stream()
        .map(todo -> todo.kind().zh())
        .toList();
  }

  private Urgency urgency() {
    return room.todos.waitingFor(room.store.callers().current()).get(0).urgency();
  }

  @Test
  void a_late_settlement_is_pointed_at() {
    long order = room.signed(room.ended());
    room.store.clock().setOffice("2026-12-28T09:00");
    room.finance();
    SettlementContent late =
        new SettlementContent(
            PayMode.CARD,
            LocalDate.of(2026, 12, 28),
            paid("260.00").invoices(),
            List.of(),
            ALL,
            "",
            0);
    assertThat(fields(room.settlements.check(order, late)))
        .containsExactly("payDate reception.settlement-late");
  }

  private ListContent planned(long order) {
    return ListContent.planned(room.orders.read(order).plan());
  }

  private OrderState state(long order) {
    return room.orders.read(order).state();
  }

  private static SettlementContent paid(String amount) {
    return of(invoice("001", DAY, CostCategory.MEAL, "餐费", amount));
  }

  private static SettlementContent of(Invoice... invoices) {
    return new SettlementContent(PayMode.CARD, DAY, List.of(invoices), List.of(), ALL, "", 0);
  }

  private static SettlementContent settlement(
      PayMode mode, Vouchers vouchers, String reason, long approver) {
    Invoice invoice = invoice("001", DAY, CostCategory.MEAL, "餐费", "260.00");
    return new SettlementContent(
        mode, DAY, List.of(invoice), List.of(), vouchers, reason, approver);
  }

  private static Invoice invoice(
      String number, LocalDate date, CostCategory category, String item, String amount) {
    return new Invoice(number, date, "机关食堂", category, item, new BigDecimal(amount));
  }

  private static List<String> fields(CheckResult result) {
    return result.findings().stream()
        .map((Finding found) -> found.field() + " " + found.problem().code().code())
        .toList();
  }
}
