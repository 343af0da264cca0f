package org.xianwu.duty.app.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.PersonRuleKind;
import org.xianwu.duty.domain.PersonTerms;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.swap.Swap;
import org.xianwu.duty.domain.swap.SwapProblem;
import org.xianwu.duty.domain.swap.SwapState;
import org.xianwu.duty.ledger.SwapLedger;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.problem.ProblemCode;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.platform.testkit.LedgerIndexes;

class SwapsTest {

  private SwapDesk desk;

  @BeforeEach
  void open() {
    desk = new SwapDesk();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** Sample 2 of the domain: 罗听松 gives the 20th to 唐晓渡. */
  @Test
  void a_swap_is_asked_agreed_approved_and_makes_the_next_version_of_the_roster() {
    assertThat(desk.served("2026-02-20")).isEqualTo("何若谷 蒋平之 秦未央");
    // on the 18th 方砚秋 and 罗听松 serve in this turn; 罗听松 gives the 22nd away
    assertThat(desk.served("2026-02-22")).isEqualTo("林溪石 方砚秋 罗听松");
    long id = desk.officer("罗听松").ask("2026-02-22", "秦未央");
    assertThat(desk.swaps.read(id).state()).isEqualTo(SwapState.ASKED);
    assertThat(todos("秦未央")).singleElement().asString().contains("罗听松").contains("2月22日");

    desk.room.store.clock().setOffice("2026-02-18T10:20");
    desk.officer("秦未央").swaps.consent(id);
    assertThat(desk.swaps.read(id).state()).isEqualTo(SwapState.CONSENTED);
    assertThat(todos("秦未央")).isEmpty();
    desk.room.notices.take();

    desk.room.store.clock().setOffice("2026-02-18T11:05");
    desk.room.enter("许青禾", "duty.keeper");
    desk.room.approvals.approve(SwapApproval.KIND, id);

    Swap swap = desk.swaps.read(id);
    assertThat(swap.state()).isEqualTo(SwapState.EFFECTIVE);
    assertThat(swap.answeredAt()).contains(moment("2026-02-18T10:20"));
    assertThat(swap.decidedAt()).contains(moment("2026-02-18T11:05"));
    assertThat(swap.decidedBy()).contains(desk.room.id("许青禾"));
    assertThat(desk.served("2026-02-22")).isEqualTo("林溪石 方砚秋 秦未央");
    Roster next = desk.room.rosters.read(swap.rosterId().orElseThrow());
    assertThat(next.number()).isEqualTo("ZB-2026-02-V2");
    assertThat(next.reason()).contains("罗听松").contains("秦未央").doesNotContain("住院");
    assertThat(desk.room.rosters.read(desk.roster).state()).isEqualTo(RosterState.SUPERSEDED);
    assertThat(desk.room.rosters.versions(next.id())).hasSize(2);
    assertThat(desk.room.rosters.difference(next.id())).hasSize(1);
    List<Notice> told = desk.room.notices.take();
    assertThat(told).hasSize(2);
    assertThat(told.get(0).readers()).contains(desk.room.id("罗听松"), desk.room.id("周知远"));
    assertThat(told.get(1).readers()).isEqualTo(Set.of(desk.room.id("罗听松"), desk.room.id("秦未央")));
    assertThat(desk.room.store.changeLog().historyOf("duty.swap", id))
        .extracting(LoggedChange::change)
        .extracting(Change::action)
        .containsExactly("ask", "consent", "approved");
  }

  /** Scenario 5. */
  @Test
  void a_swap_that_is_asked_for_after_the_start_of_the_shift_is_refused() {
    Shift shift = desk.on("2026-02-22");
    desk.officer("罗听松").room.store.clock().setOffice("2026-02-22T08:05");
    assertRefused(
        () -> desk.swaps.ask(new SwapInput(shift.id(), desk.room.id("秦未央"), "家属住院")),
        SwapProblem.BEGAN);
    desk.room.store.clock().setOffice("2026-02-22T08:00");
    assertRefused(() -> desk.ask("2026-02-22", "秦未央"), SwapProblem.BEGAN);
    desk.room.store.clock().setOffice("2026-02-22T07:59");
    desk.ask("2026-02-22", "秦未央");
  }

  @Test
  void approval_after_the_start_is_refused_and_what_was_not_approved_in_time_expires() {
    long id = consented("2026-02-22", "罗听松", "秦未央");
    desk.room.store.clock().setOffice("2026-02-22T08:01");
    desk.room.enter("许青禾", "duty.keeper");
    assertRefused(() -> desk.room.approvals.approve(SwapApproval.KIND, id), SwapProblem.BEGAN);
    assertThat(desk.swaps.read(id).state()).isEqualTo(SwapState.CONSENTED);
    desk.room.notices.take();

    desk.room.store.callers().as(Caller.system("值班提醒"), this::look);

    assertThat(desk.swaps.read(id).state()).isEqualTo(SwapState.EXPIRED);
    assertThat(desk.served("2026-02-22")).contains("罗听松");
    assertThat(desk.room.notices.take())
        .singleElement()
        .extracting(Notice::readers)
        .isEqualTo(Set.of(desk.room.id("罗听松"), desk.room.id("秦未央")));
    desk.room.store.callers().as(Caller.system("值班提醒"), this::look);
    assertThat(desk.room.notices.take()).isEmpty();
  }

  @Test
  void one_that_nobody_answered_expires_too_and_one_ahead_stays() {
    long early = desk.officer("罗听松").ask("2026-02-22", "秦未央");
    long later = desk.officer("罗听松").ask("2026-02-26", "秦未央");
    desk.room.store.clock().setOffice("2026-02-22T08:00");
    desk.room.store.callers().as(Caller.system("值班提醒"), this::look);
    assertThat(desk.swaps.read(early).state()).isEqualTo(SwapState.EXPIRED);
    assertThat(desk.swaps.read(later).state()).isEqualTo(SwapState.ASKED);
  }

  private Void look() {
    desk.swaps.run();
    return null;
  }

  @Test
  void a_leader_is_replaced_by_one_of_the_same_or_a_higher_level_only() {
    // 林溪石 is a main leader, 何若谷 is not
    desk.leader("林溪石");
    assertRefused(() -> desk.ask("2026-02-22", "何若谷"), SwapProblem.LEADER_LOWER);
    assertRefused(() -> desk.ask("2026-02-22", "许青禾"), SwapProblem.LEADER_LOWER);
    desk.ask("2026-02-22", "陈望川");
    desk.leader("周知远");
    desk.ask("2026-02-23", "林溪石");
    desk.leader("何若谷");
    assertRefused(() -> desk.ask("2026-02-24", "许青禾"), DutyProblem.LEADER_WITHOUT_POST);
  }

  @Test
  void ranks_decide_where_they_are_entered() {
    desk.room
        .directory
        .ranked(desk.room.id("林溪石"), "县处级正职")
        .ranked(desk.room.id("周知远"), "乡科级正职")
        .ranked(desk.room.id("何若谷"), "乡科级副职");
    desk.leader("周知远");
    assertRefused(() -> desk.ask("2026-02-23", "何若谷"), SwapProblem.LEADER_LOWER);
    desk.ask("2026-02-23", "林溪石");
  }

  @Test
  void the_rules_of_the_roster_are_checked_when_asked_when_agreed_and_when_approved() {
    // 唐晓渡 serves on the 19th, so the 18th and the 20th leave no rest
    desk.officer("蒋平之");
    assertThat(desk.served("2026-02-19")).contains("唐晓渡");
    assertRefused(() -> desk.ask("2026-02-20", "唐晓渡"), DutyProblem.REST_TOO_SHORT);

    long id = consented("2026-02-22", "罗听松", "秦未央");
    away("秦未央", "2026-02-21", "2026-02-23");
    assertRefused(
        () -> desk.room.approvals.approve(SwapApproval.KIND, id), DutyProblem.PERSON_AWAY);
    assertThat(desk.served("2026-02-22")).contains("罗听松");

    long other = desk.officer("方砚秋").ask("2026-02-22", "蒋平之");
    away("蒋平之", "2026-02-21", "2026-02-23");
    desk.officer("蒋平之");
    assertRefused(() -> desk.swaps.consent(other), DutyProblem.PERSON_AWAY);
    assertThat(desk.swaps.read(other).state()).isEqualTo(SwapState.ASKED);
  }

  @Test
  void a_rule_that_the_roster_broke_before_does_not_stop_a_swap_of_another_day() {
    away("许青禾", "2026-02-25", "2026-02-25");
    long id = consented("2026-02-22", "罗听松", "秦未央");
    desk.room.enter("许青禾", "duty.keeper");
    desk.room.approvals.approve(SwapApproval.KIND, id);
    assertThat(desk.served("2026-02-22")).contains("秦未央");
  }

  @Test
  void nobody_swaps_for_another_or_with_somebody_who_serves_already_or_twice() {
    desk.officer("罗听松");
    assertRefused(() -> desk.ask("2026-02-23", "秦未央"), SwapProblem.NOT_SERVING);
    assertRefused(() -> desk.ask("2026-02-22", "罗听松"), SwapProblem.SELF);
    assertRefused(() -> desk.ask("2026-02-22", "方砚秋"), SwapProblem.SERVES_ALREADY);
    assertRefused(
        () -> desk.swaps.ask(new SwapInput(desk.on("2026-02-22").id(), desk.room.id("秦未央"), " ")),
        SwapProblem.REASON_MISSING);
    desk.ask("2026-02-22", "秦未央");
    assertRefused(() -> desk.ask("2026-02-22", "蒋平之"), SwapProblem.OPEN_ALREADY);
  }

  @Test
  void a_draft_of_the_same_roster_goes_first() {
    desk.room.enter("唐晓渡", "duty.keeper");
    desk.room.rosters.revise(desk.roster, "补充驾驶员");
    desk.officer("罗听松");
    assertRefused(() -> desk.ask("2026-02-22", "秦未央"), SwapProblem.ROSTER_IN_HAND);
  }

  @Test
  void one_who_is_asked_may_decline_and_the_asker_may_withdraw() {
    long declined = desk.officer("罗听松").ask("2026-02-22", "秦未央");
    assertRefused(() -> desk.swaps.consent(declined), SwapProblem.NOT_ASKED);
    desk.officer("秦未央").swaps.decline(declined, "当天出差");
    assertThat(desk.swaps.read(declined).remark()).isEqualTo("当天出差");
    assertRefused(() -> desk.swaps.consent(declined), SwapProblem.STATE_FORBIDS);

    long withdrawn = consented("2026-02-22", "罗听松", "秦未央");
    desk.officer("秦未央");
    assertRefused(() -> desk.swaps.withdraw(withdrawn, ""), SwapProblem.NOT_ASKER);
    desk.officer("罗听松").swaps.withdraw(withdrawn, "家属出院");
    assertThat(desk.swaps.read(withdrawn).state()).isEqualTo(SwapState.WITHDRAWN);
    assertThatThrownBy(() -> desk.room.approvals.approve(SwapApproval.KIND, withdrawn))
        .hasMessage("approval.status-forbids");
  }

  @Test
  void one_that_is_sent_back_is_handed_in_again() {
    long id = consented("2026-02-22", "罗听松", "秦未央");
    desk.room.approvals.giveBack(SwapApproval.KIND, id);
    assertThat(desk.swaps.read(id).state()).isEqualTo(SwapState.RETURNED);
    desk.officer("罗听松");
    assertThat(todos("罗听松")).singleElement().asString().contains("退回");
    assertThat(desk.swaps.verbs(desk.room.id("罗听松"), desk.room.id("秦未央"), SwapState.RETURNED))
        .containsExactly("resubmit", "withdraw");
    desk.swaps.resubmit(id, "父亲住院手术");
    assertThat(desk.swaps.read(id).state()).isEqualTo(SwapState.CONSENTED);
    desk.room.enter("许青禾", "duty.keeper");
    desk.room.approvals.approve(SwapApproval.KIND, id);
    assertRefused(() -> desk.room.approvals.annul(SwapApproval.KIND, id), SwapProblem.EFFECTIVE);
  }

  @Test
  void the_keeper_decides_on_officers_the_leader_in_charge_on_leaders_and_nobody_on_himself() {
    assertThat(approver(consented("2026-02-22", "罗听松", "秦未央"))).isEqualTo("keeper");
    // 许青禾 keeps the duty room: the next higher one decides on his own swap
    assertThat(approver(consented("2026-02-25", "许青禾", "唐晓渡"))).isEqualTo("leader");
    desk.leader("何若谷");
    long leaders = desk.ask("2026-02-24", "林溪石");
    desk.leader("林溪石").swaps.consent(leaders);
    assertThat(approver(leaders)).isEqualTo("leader");
    desk.leader("周知远");
    long own = desk.ask("2026-02-23", "林溪石");
    assertThat(approver(own)).isEqualTo("head");
    assertThat(desk.approval.barred(own, desk.room.id("周知远"))).isTrue();
    assertThat(desk.approval.barred(own, desk.room.id("林溪石"))).isTrue();
    assertThat(desk.approval.barred(own, desk.room.id("陈望川"))).isFalse();
  }

  private Object approver(long id) {
    return desk.approval.facts(id).attributes().get("approver");
  }

  @Test
  void a_swap_is_seen_by_its_parties_and_the_duty_room_alone() {
    long id = desk.officer("罗听松").ask("2026-02-22", "秦未央");
    desk.officer("秦未央").swaps.read(id);
    desk.officer("方砚秋");
    assertThatThrownBy(() -> desk.swaps.read(id)).hasMessage("request.not-found");
    assertThatThrownBy(() -> desk.swaps.consent(id)).hasMessage("request.not-found");
    assertThat(desk.swaps.ofCaller()).isEmpty();
    desk.room
        .store
        .callers()
        .set(desk.room.as("沈一诺", "duty.keeper", FakeDirectory.GOVERNMENT_OFFICE));
    assertThatThrownBy(() -> desk.swaps.read(id)).hasMessage("request.not-found");
    desk.room.enter("许青禾", "duty.keeper");
    assertThat(desk.swaps.read(id).reason()).isEqualTo("家属住院");
    desk.room.enter("许青禾", "duty.reader");
    assertThatThrownBy(() -> desk.ask("2026-02-22", "秦未央")).hasMessage("access.denied");
    assertThatThrownBy(() -> desk.swaps.ofCaller()).hasMessage("access.denied");
  }

  @Test
  void a_form_is_checked_while_it_is_filled_and_nothing_is_kept() {
    desk.officer("蒋平之");
    long shift = desk.on("2026-02-20").id();
    assertThat(desk.swaps.check(new SwapInput(0, 0, "")).acceptable()).isTrue();
    assertThat(desk.swaps.check(new SwapInput(shift, 0, "")).acceptable()).isTrue();
    assertThat(desk.swaps.check(new SwapInput(shift, desk.room.id("唐晓渡"), "")).findings())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.field()).isEqualTo("toId");
              assertThat(found.problem().code()).isEqualTo(DutyProblem.REST_TOO_SHORT);
            });
    assertThat(desk.swaps.ofCaller()).isEmpty();
    assertThat(desk.swaps.shiftsAhead())
        .extracting(Shift::day)
        .containsExactly(
            LocalDate.parse("2026-02-20"),
            LocalDate.parse("2026-02-24"),
            LocalDate.parse("2026-02-28"));
  }

  @Test
  void the_register_has_its_indexes() throws Exception {
    try (var connection = desk.room.store.plain().getConnection()) {
      LedgerIndexes.assertServed(new SwapLedger(desk.swaps).definition(), connection);
    }
  }

  private long consented(String day, String from, String to) {
    long id = desk.officer(from).ask(day, to);
    desk.officer(to).swaps.consent(id);
    return id;
  }

  private void away(String name, String first, String last) {
    desk.room.enter("唐晓渡", "duty.keeper");
    desk.room.personRules.add(
        Optional.empty(),
        new PersonTerms(
            desk.room.id(name),
            PersonRuleKind.LEAVE,
            0,
            LocalDate.parse(first),
            Optional.of(LocalDate.parse(last)),
            0,
            0,
            "年假",
            ""));
  }

  private List<String> todos(String name) {
    return desk.todos.waitingFor(desk.room.as(name, "duty.officer")).stream()
        .map(todo -> todo.title().zh())
        .toList();
  }

  private static Instant moment(String wall) {
    return WorkCalendar.moment(LocalDateTime.parse(wall));
  }

  private static void assertRefused(Runnable work, ProblemCode code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
