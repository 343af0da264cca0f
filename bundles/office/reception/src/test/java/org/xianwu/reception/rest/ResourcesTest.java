package org.xianwu.reception.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Reason;
import org.xianwu.reception.app.ReceptionRoom;
import org.xianwu.reception.domain.Plans;
import org.xianwu.reception.ledger.LetterLedger;
import org.xianwu.reception.ledger.OrderLedger;
import org.xianwu.reception.rest.LetterBody.PersonRow;
import org.xianwu.reception.rest.PlanRows.CostRow;
import org.xianwu.reception.rest.PlanRows.GuestRow;
import org.xianwu.reception.rest.PlanRows.MealRow;

class ResourcesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private ReceptionRoom room;
  private LetterResource letters;
  private OrderResource orders;

  @BeforeEach
  void open() {
    room = new ReceptionRoom();
    Views views = new Views(room.letters, room.orders, room.visits, room.directory, room.texts);
    Ledgers none = noLedgers();
    letters = new LetterResource(none, new LetterLedger(room.letters), room.letters, views);
    orders = new OrderResource(none, new OrderLedger(room.orders), room.orders, room.visits, views);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_letter_is_entered_read_corrected_and_verified() {
    Response made = letters.enter(letter("青农函〔2026〕7号"));
    assertThat(made.getStatus()).isEqualTo(201);
    LetterView view = (LetterView) made.getEntity();
    assertThat(view.state()).isEqualTo("entered");
    assertThat(view.enteredBy()).isEqualTo("罗听松");
    assertThat(view.editable()).isTrue();
    assertThat(view.text().persons()).hasSize(2);
    long id = Long.parseLong(view.id());
    Response corrected = letters.correct(id, made.getEntityTag().getValue(), letter("青农函〔2026〕8号"));
    assertThat(((LetterView) corrected.getEntity()).name()).isEqualTo("青农函〔2026〕8号");
    room.keeper();
    LetterView verified = (LetterView) letters.verify(id).getEntity();
    assertThat(verified.verifiedBy()).isEqualTo("许青禾");
    assertThat(verified.actions()).isEmpty();
  }

  @Test
  void a_number_in_another_form_is_refused_with_the_proper_one() {
    assertThatThrownBy(() -> letters.enter(letter("青农函[2026]7号")))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.fields().get("number").parameters())
                    .containsEntry("meant", "青农函〔2026〕7号"));
    assertThat(letters.number("青农函（2026）07号"))
        .isEqualTo(new LetterResource.NumberView(false, "青农函〔2026〕7号"));
    assertThat(letters.number("青农函〔2026〕7号").proper()).isTrue();
    assertThat(letters.number("七号").meant()).isEmpty();
  }

  @Test
  void a_form_that_is_being_typed_gets_findings_at_its_fields() {
    OrderBody half = body(null, null, List.of(new GuestRow("", "来宾1", "", "")), null);
    CheckView check = orders.check(null, half);
    assertThat(check.submittable()).isFalse();
    assertThat(check.mostEscorts()).isEqualTo(3);
    assertThat(check.findings())
        .extracting(FindingView::field)
        .contains("type", "firstDay", "letterIds", "guests[0].unit", "guests[0].rank", "costs");
    assertThat(check.findings())
        .filteredOn(found -> found.field().equals("type"))
        .extracting(FindingView::code)
        .containsExactly("request.required");
  }

  @Test
  void faults_in_rows_are_named_with_their_place() {
    OrderBody bad =
        body(
            "study",
            "city",
            List.of(),
            List.of(new CostRow("meal", "", new BigDecimal("1.234"), "x")));
    assertThatThrownBy(() -> orders.apply(bad))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.fields())
                    .containsOnlyKeys(
                        "firstDay",
                        "lastDay",
                        "costs[0].item",
                        "costs[0].amount",
                        "costs[0].payer"));
  }

  @Test
  void an_order_is_kept_changed_submitted_and_shown() {
    long letter = room.letter(6);
    OrderBody plan = OrderBody.of(Plans.of(6).escorts(2).letters(letter).plan());
    Response made = orders.apply(plan);
    assertThat(made.getStatus()).isEqualTo(201);
    OrderView view = (OrderView) made.getEntity();
    assertThat(view.plan()).usingRecursiveComparison().isEqualTo(plan);
    assertThat(view.actions()).containsExactly("submit", "copy", "cancel");
    assertThat(view.letters()).extracting(LetterView::state).containsExactly("verified");
    long id = Long.parseLong(view.id());
    assertThatThrownBy(() -> orders.plan(id, null, plan)).hasMessage("ledger.version-required");
    Response changed = orders.plan(id, made.getEntityTag().getValue(), plan);
    assertThat(changed.getStatus()).isEqualTo(200);
    assertThat(orders.check(id).submittable()).isTrue();
    OrderView pending = (OrderView) orders.submit(id).getEntity();
    assertThat(pending.state()).isEqualTo("pending");
    assertThat(pending.editable()).isFalse();
    room.decide(id, Outcome.APPROVED);
    OrderView approved = (OrderView) orders.form(id).getEntity();
    assertThat(approved.number()).isEqualTo("JD-2026-001");
    assertThat(approved.listDue()).isEqualTo("2026-11-27");
    assertThat(((OrderView) orders.copy(id).getEntity()).plan().letterIds()).isEmpty();
    assertThatThrownBy(() -> orders.cancel(id, null)).hasMessage("request.invalid");
    OrderView cancelled = (OrderView) orders.cancel(id, new Reason("改期")).getEntity();
    assertThat(cancelled.remark()).isEqualTo("改期");
  }

  @Test
  void the_days_of_a_visit_are_told_from_form_to_end() {
    long id = room.approved();
    room.store.clock().setOffice("2026-11-24T09:00");
    assertThat(((OrderView) orders.begin(id).getEntity()).state()).isEqualTo("hosting");
    assertThat(((OrderView) orders.finish(id).getEntity()).state()).isEqualTo("list-due");
    assertThatThrownBy(() -> orders.archive(id)).hasMessage("reception.state-forbids");
  }

  @Test
  void the_letter_of_a_phone_call_is_supplied() {
    LetterBody call =
        new LetterBody(
            "phone",
            null,
            "青梧市农业农村局",
            LocalDate.of(2026, 11, 20),
            null,
            "考察",
            null,
            null,
            null,
            null,
            List.of(new PersonRow("来宾1", null, "干部", null)),
            null);
    LetterView record = (LetterView) letters.enter(call).getEntity();
    assertThat(record.pending()).isTrue();
    long letter = room.letter(6);
    long id = Long.parseLong(record.id());
    assertThatThrownBy(() -> letters.supply(id, new LetterResource.Supply("")))
        .hasMessage("request.invalid");
    LetterView supplied =
        (LetterView)
            letters.supply(id, new LetterResource.Supply(Long.toString(letter))).getEntity();
    assertThat(supplied.pending()).isFalse();
    room.keeper();
    LetterView refused = (LetterView) letters.refuse(id, new Reason("缺少时间")).getEntity();
    assertThat(refused.state()).isEqualTo("refused");
  }

  /** The forms and verbs need none. */
  private static Ledgers noLedgers() {
    return (Ledgers)
        Proxy.newProxyInstance(
            Ledgers.class.getClassLoader(),
            new Class<?>[] {Ledgers.class},
            (proxy, method, arguments) -> {
              throw new AssertionError(method);
            });
  }

  private static OrderBody body(
      String type, String level, List<GuestRow> guests, List<CostRow> costs) {
    return new OrderBody(
        type,
        level,
        "考察组",
        null,
        null,
        null,
        null,
        null,
        guests,
        null,
        null,
        List.of(new MealRow(DAY, "lunch", "buffet", null, null, 1, 0, "guest", null)),
        null,
        null,
        null,
        costs,
        null,
        null,
        null,
        null,
        null);
  }

  private static LetterBody letter(String number) {
    return new LetterBody(
        "letter",
        number,
        "青梧市农业农村局",
        LocalDate.of(2026, 11, 16),
        LocalDate.of(2026, 11, 17),
        "考察粮食生产",
        "11月24日到达",
        null,
        null,
        null,
        List.of(
            new PersonRow("来宾1", null, "局长", "division"), new PersonRow("来宾2", null, "干部", null)),
        null);
  }
}
