package org.xianwu.reception.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.Escort;
import org.xianwu.reception.domain.Finding;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.MealKind;
import org.xianwu.reception.domain.MealTime;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.Payer;
import org.xianwu.reception.domain.Plans;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.Reasons;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.domain.RoomKind;

class OrdersTest {

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
  void an_order_is_applied_for_approved_numbered_and_lived_through() {
    long id = room.submitted();
    assertThat(state(id)).isEqualTo(OrderState.PENDING);
    assertThat(room.orders.read(id).number()).isEmpty();
    room.decide(id, Outcome.APPROVED);
    ReceptionOrder order = room.orders.read(id);
    assertThat(order.number()).contains("JD-2026-001");
    assertThat(room.used()).isEqualByComparingTo("270.00");
    assertThat(room.notices.take())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.readers()).containsExactly(room.id("罗听松"));
              assertThat(notice.path()).isEqualTo("/m/reception/order?id=" + id);
            });
    assertThatThrownBy(() -> room.orders.begin(id)).hasMessage("reception.not-begun");
    room.store.clock().setOffice("2026-11-24T08:00");
    assertThat(kinds()).containsExactly("登记接待开始");
    room.orders.begin(id);
    assertThat(kinds()).containsExactly("登记接待结束");
    room.orders.finish(id);
    assertThat(kinds()).containsExactly("填报接待清单");
    assertThat(room.visits.listDue(room.orders.read(id))).isEqualTo("2026-11-27");
    assertThat(room.visits.settlementDue(room.orders.read(id))).isEqualTo("2026-12-24");
  }

  @Test
  void every_row_of_a_plan_is_kept() {
    ReceptionPlan plan =
        Plans.of(6)
            .letters(room.letter(6))
            .room(RoomKind.STANDARD, "380.00")
            .meal(MealTime.LUNCH, MealKind.WORK, 6, 2, Payer.RECEPTION)
            .escort(new Escort(room.id("周知远"), "周知远", "县委办主任", true))
            .attendant("秦未央", "驾驶员")
            .cost(CostCategory.MEAL, "工作餐", "320.00")
            .cost(CostCategory.TRANSPORT, "市内交通", "80.00", Payer.GUEST)
            .plan();
    ReceptionPlan kept = room.orders.read(room.orders.apply(plan)).plan();
    assertThat(kept)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*\\.pc[A-Z].*")
        .isEqualTo(plan);
    assertThat(kept.estimate()).isEqualByComparingTo("320.00");
  }

  @Test
  void four_accompanying_are_refused_corrected_and_approved() {
    long id = room.orders.apply(Plans.of(10).escorts(4).letters(room.letter(10)).plan());
    assertThatThrownBy(() -> room.orders.submit(id))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem).hasMessage("reception.order-refused");
              assertThat(problem.fields()).containsOnlyKeys("escorts");
              assertThat(problem.fields().get("escorts")).hasMessage("reception.too-many-escorts");
            });
    assertThat(state(id)).isEqualTo(OrderState.DRAFT);
    ReceptionOrder draft = room.orders.read(id);
    room.orders.plan(id, draft.rev(), Plans.of(10).escorts(3).letters(toArray(draft)).plan());
    room.orders.submit(id);
    room.decide(id, Outcome.APPROVED);
    assertThat(state(id)).isEqualTo(OrderState.APPROVED);
  }

  @Test
  void a_form_is_checked_without_being_kept() {
    List<Finding> findings =
        room.orders.check(Optional.empty(), Plans.of(11).escorts(4).plan()).findings();
    assertThat(findings).extracting(Finding::field).contains("letterIds", "escorts");
    assertThat(kinds()).isEmpty();
  }

  @Test
  void what_is_submitted_is_frozen_until_it_comes_back() {
    long id = room.submitted();
    ReceptionOrder order = room.orders.read(id);
    assertThatThrownBy(() -> room.orders.plan(id, order.rev(), order.plan()))
        .hasMessage("reception.order-frozen");
    assertThatThrownBy(() -> room.orders.submit(id)).isInstanceOf(Problem.class);
    room.decide(id, Outcome.RETURNED);
    assertThat(room.notices.take()).hasSize(1);
    assertThat(kinds()).containsExactly("修改被退回的申请");
    ReceptionOrder back = room.orders.read(id);
    assertThatThrownBy(() -> room.orders.plan(id, back.rev() - 1, back.plan()))
        .hasMessage("ledger.stale");
    room.orders.plan(id, back.rev(), back.plan());
    room.orders.submit(id);
    assertThat(state(id)).isEqualTo(OrderState.PENDING);
    room.decide(id, Outcome.WITHDRAWN);
    assertThat(state(id)).isEqualTo(OrderState.DRAFT);
  }

  @Test
  void a_cancelled_order_frees_its_money_and_its_number_stays() {
    long id = room.approved();
    room.orders.cancel(id, "团组改期");
    assertThat(state(id)).isEqualTo(OrderState.CANCELLED);
    assertThat(room.used()).isZero();
    assertThat(room.numbers.cancelled()).containsExactly("JD-2026-1 团组改期");
    assertThat(room.approvals.standing(OrderApproval.KIND, id).orElseThrow().status())
        .as("the approval no longer says approved")
        .isEqualTo("void");
    assertThat(room.orders.read(room.approved()).number()).contains("JD-2026-002");
    assertThatThrownBy(() -> room.orders.cancel(id, "再次")).hasMessage("reception.state-forbids");
  }

  @Test
  void an_approval_that_is_annulled_takes_the_order_with_it() {
    long id = room.approved();
    room.decide(id, Outcome.VOID);
    assertThat(room.orders.read(id).remark()).isEqualTo("作废原因");
    assertThat(room.used()).isZero();
    assertThat(room.numbers.cancelled()).containsExactly("JD-2026-1 作废原因");
  }

  @Test
  void an_order_is_cancelled_before_and_while_it_is_decided() {
    long draft = room.applied();
    room.orders.cancel(draft, "不再来访");
    assertThat(room.orders.read(draft).remark()).isEqualTo("不再来访");
    long pending = room.submitted();
    room.orders.cancel(pending, "不再来访");
    assertThat(state(pending)).isEqualTo(OrderState.CANCELLED);
    assertThat(room.numbers.cancelled()).isEmpty();
  }

  @Test
  void money_that_is_gone_by_then_undoes_the_decision() {
    long first = room.submitted();
    long second = room.submitted();
    room.budget(2026, "300.00");
    room.decide(first, Outcome.APPROVED);
    assertThatThrownBy(() -> room.decide(second, Outcome.APPROVED))
        .hasMessage("reception.budget-exceeded");
    assertThat(state(second)).isEqualTo(OrderState.PENDING);
    assertThat(room.used()).isEqualByComparingTo("270.00");
  }

  @Test
  void a_letter_serves_once_unless_it_is_another_stage() {
    long letter = room.letter(6);
    room.orders.submit(room.orders.apply(Plans.of(6).letters(letter).plan()));
    long again = room.orders.apply(Plans.of(6).letters(letter).plan());
    assertThat(codes(again)).contains("reception.letter-used");
    Plans later = Plans.of(6).letters(letter).days("2026-11-26", "2026-11-26");
    long stage = room.orders.apply(later.plan());
    assertThat(codes(stage)).contains("reception.stage-reason-missing");
    ReceptionPlan explained = later.because(new Reasons("", "", "第二阶段行程", "")).plan();
    room.orders.plan(stage, room.orders.read(stage).rev(), explained);
    assertThat(codes(stage)).doesNotContain("reception.letter-used");
    room.orders.submit(stage);
  }

  @Test
  void phone_first_the_letter_later() {
    long record = room.letters.enter(room.text(LetterKind.PHONE, "", 6));
    room.verified(record);
    long id = room.orders.apply(Plans.of(6).letters(record).plan());
    room.orders.submit(id);
    room.decide(id, Outcome.APPROVED);
    assertThat(room.orders.read(id).letterPending()).isTrue();
    room.letters.supply(record, room.letter(6));
    assertThat(room.orders.read(id).letterPending()).isFalse();
  }

  @Test
  void a_copy_leaves_the_occasion_behind() {
    long id = room.approved();
    ReceptionOrder copy = room.orders.read(room.orders.copy(id));
    assertThat(copy.state()).isEqualTo(OrderState.DRAFT);
    assertThat(copy.plan().letterIds()).isEmpty();
    assertThat(copy.plan().guests()).hasSize(6);
    assertThat(copy.number()).isEmpty();
  }

  @Test
  void the_approver_learns_what_matters() {
    ReceptionPlan plan =
        Plans.of(2)
            .guests(2, RankClass.BUREAU)
            .letters(room.letter(2))
            .escorts(3)
            .meal(MealTime.LUNCH, MealKind.WORK, 2, 2, Payer.RECEPTION, "60.00", "")
            .because(new Reasons("", "来宾有特殊饮食", "", ""))
            .plan();
    long id = room.orders.apply(plan);
    room.orders.submit(id);
    CaseFacts facts = room.approval.facts(id);
    assertThat(facts.attributes())
        .containsAllEntriesOf(Map.of("rank", 4, "overStandard", 1, "level", "city", "guests", 2));
    assertThat(facts.applicantId()).isEqualTo(room.id("罗听松"));
    assertThat(facts.title()).contains("2026-11-24").contains("2人");
    assertThat(facts.content())
        .extracting(CaseFacts.Line::key)
        .contains("letters", "guests", "meals", "estimate", "overStandard");
    assertThat(room.approval.warnings(id))
        .extracting(Label::zh)
        .anyMatch(said -> said.contains("reception.more-escorts"))
        .anyMatch(said -> said.contains("reception.standard-explained"));
    assertThat(room.approval.barred(id, room.id("罗听松"))).isTrue();
    assertThat(room.approval.barred(id, room.id("周知远"))).isFalse();
    assertThat(room.approval.visible(id, room.as("周知远", "reception.leader"))).isTrue();
    assertThat(room.approval.visible(id, room.as("沈一诺", "reception.officer", 12))).isFalse();
  }

  @Test
  void readers_and_other_units_change_nothing() {
    long id = room.applied();
    room.store.callers().set(room.as("沈一诺", "reception.officer", 12));
    assertThatThrownBy(() -> room.orders.read(id)).hasMessage("request.not-found");
    room.store.callers().set(room.as("沈一诺", "reception.reader", 12));
    assertThat(room.orders.read(id).party()).isNotEmpty();
    assertThatThrownBy(() -> room.orders.submit(id)).hasMessage("access.denied");
    assertThatThrownBy(() -> room.orders.apply(Plans.of(6).plan())).hasMessage("access.denied");
  }

  private static Long[] toArray(ReceptionOrder order) {
    return order.plan().letterIds().toArray(Long[]::new);
  }

  private List<String> codes(long id) {
    return room.orders.check(id).findings().stream()
        .map(finding -> finding.problem().code().code())
        .toList();
  }

  private OrderState state(long id) {
    return room.orders.read(id).state();
  }

  private List<String> kinds() {
    return room.todos.waitingFor(room.store.callers().current()).stream()
        .map(Todo::kind)
        .map(Label::zh)
        .toList();
  }
}
