package org.xianwu.platform.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.approval.ProposedStage.Condition;
import org.xianwu.platform.api.approval.ProposedStage.Operator;
import org.xianwu.platform.api.approval.ProposedStage.Who;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.approval.domain.StageRule;
import org.xianwu.platform.approval.machine.Stage;
import org.xianwu.platform.approval.machine.Together;
import org.xianwu.platform.testkit.FakeDirectory;

class ChainBookTest extends InApprovalRoom {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private StageRule head;
  private StageRule finance;

  @BeforeEach
  void open() {
    head = room.stage("审核", Together.ANY, ApprovalRoom.HEAD);
    finance = room.stage("财务", Together.ANY, ApprovalRoom.FINANCE);
  }

  @Test
  void a_proposal_becomes_the_first_version_when_a_case_follows_it() {
    security();
    assertThat(room.chains.current(room.subject).version()).isZero();
    room.submitted();
    security();
    ChainBook.Version first = room.chains.current(room.subject);
    assertThat(first.version()).isEqualTo(1);
    assertThat(first.stages())
        .extracting(StageRule::who)
        .containsExactly(Who.SECTION_HEAD, Who.UNIT_LEADER);
    assertThat(room.chains.running(first.id())).isEqualTo(1);
  }

  @Test
  void a_stage_is_left_out_when_its_condition_does_not_hold() {
    room.chain(head, Rules.when(finance, Rules.atLeast(1000)));
    assertThat(preview(999)).containsExactly("审核");
    assertThat(preview(1000)).containsExactly("审核", "财务");
  }

  @Test
  void conditions_are_joined_by_or_or_by_and() {
    room.chain(head, Rules.when(finance, Rules.atLeast(1000), Rules.level("county")));
    assertThat(preview(1)).containsExactly("审核", "财务");
    room.chain(head, Rules.whenAll(finance, Rules.atLeast(1000), Rules.level("county")));
    assertThat(preview(1)).containsExactly("审核");
    assertThat(preview(1000)).containsExactly("审核", "财务");
    room.chain(head, Rules.whenAll(finance, Rules.atLeast(1000), Rules.level("city")));
    assertThat(preview(1000)).containsExactly("审核");
  }

  @Test
  void people_are_found_by_role_post_portfolio_and_rank() {
    room.holders.roles.put("finance.keeper", List.of(room.id(ApprovalRoom.FINANCE)));
    room.holders.portfolios.put(
        FakeDirectory.PARTY_OFFICE, List.of(room.id(ApprovalRoom.OTHER_LEADER)));
    assertThat(asked(Rules.by(head, Who.ROLE, "finance.keeper")))
        .containsExactly(ApprovalRoom.FINANCE);
    assertThat(asked(Rules.by(head, Who.POST, "县委办主任"))).containsExactly(ApprovalRoom.LEADER);
    assertThat(asked(Rules.by(head, Who.PORTFOLIO_LEADER, "")))
        .containsExactly(ApprovalRoom.OTHER_LEADER);
    assertThat(asked(Rules.by(head, Who.MAIN_LEADER, ""))).containsExactly("陈望川", "林溪石");
    assertThat(asked(Rules.by(head, Who.SECTION_HEAD, ""))).containsExactly(ApprovalRoom.HEAD);
  }

  @Test
  void where_the_head_of_the_section_is_away_the_leaders_are_asked() {
    room.holders.locked.add(room.id(ApprovalRoom.HEAD));
    assertThat(asked(Rules.by(head, Who.SECTION_HEAD, "")))
        .containsExactly(ApprovalRoom.LEADER, ApprovalRoom.OTHER_LEADER);
  }

  @Test
  void a_running_case_keeps_the_chain_that_it_began_with() {
    room.chain(head, finance);
    long id = room.submitted();
    room.chain(room.stage("新流程", Together.ANY, ApprovalRoom.STRANGER));
    room.agree(id, ApprovalRoom.HEAD);
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.FINANCE);
    room.sendBack(id, ApprovalRoom.FINANCE, -1, false);
    room.call(ApprovalRoom.CLERK);
    room.desk.submit(ApprovalRoom.KIND, room.purchase());
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.HEAD);
    assertThat(room.asked(room.submitted())).containsExactly(ApprovalRoom.STRANGER);
  }

  @Test
  void a_chain_holds_from_its_day_on() {
    room.chain(head);
    security();
    room.chains.set(room.subject, 1, TODAY.plusDays(2), List.of(finance));
    assertThat(room.asked(room.submitted())).containsExactly(ApprovalRoom.HEAD);
    room.store.clock().setOffice("2026-11-25T00:01");
    assertThat(room.asked(room.submitted())).containsExactly(ApprovalRoom.FINANCE);
  }

  @Test
  void a_chain_that_was_proposed_holds_until_the_first_own_one_begins() {
    security();
    room.chains.set(room.subject, 0, TODAY.plusDays(2), List.of(finance));
    assertThat(room.asked(room.submitted())).containsExactly(ApprovalRoom.HEAD);
  }

  @Test
  void two_who_set_a_chain_at_once_do_not_overwrite_each_other() {
    room.chain(head);
    security();
    room.chains.set(room.subject, 1, TODAY, List.of(finance));
    assertThatThrownBy(() -> room.chains.set(room.subject, 1, TODAY, List.of(head)))
        .hasMessage("ledger.stale");
  }

  @Test
  void a_chain_is_set_by_those_who_may_and_not_for_the_past() {
    assertThatThrownBy(() -> room.chains.set(room.subject, 0, TODAY, List.of(head)))
        .hasMessage("access.denied");
    security();
    assertThatThrownBy(() -> room.chains.set(room.subject, 0, TODAY.minusDays(1), List.of(head)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fields()).containsOnlyKeys("validFrom"));
  }

  @Test
  void a_chain_that_nobody_can_answer_is_refused_with_every_fault_at_its_place() {
    room.holders.locked.add(room.id(ApprovalRoom.FINANCE));
    Condition unknown = new Condition("colour", Operator.IS, "red");
    Condition words = new Condition("amount", Operator.MORE, "viel");
    Condition choice = new Condition("level", Operator.IS, "moon");
    assertFaults(List.of(), "stages");
    assertFaults(List.of(Rules.by(head, Who.ROLE, "nobody")), "stages[0].code");
    assertFaults(List.of(Rules.by(head, Who.POST, "")), "stages[0].code");
    assertFaults(List.of(head, finance), "stages[1].people");
    assertFaults(List.of(head, Rules.when(head, unknown)), "stages[1].conditions");
    assertFaults(List.of(head, Rules.when(head, words)), "stages[1].conditions");
    assertFaults(List.of(head, Rules.when(head, choice)), "stages[1].conditions");
    assertFaults(List.of(Rules.when(head, Rules.atLeast(5))), "stages");
  }

  private void assertFaults(List<StageRule> stages, String... fields) {
    security();
    assertThatThrownBy(() -> room.chains.set(room.subject, 0, TODAY, stages))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fields()).containsOnlyKeys(fields));
  }

  private List<String> preview(int amount) {
    long purchase = room.subject.purchase(1, room.id(ApprovalRoom.CLERK));
    room.subject.of(purchase).amount = amount;
    room.call(ApprovalRoom.CLERK, "trial.view");
    return room.desk.preview(ApprovalRoom.KIND, purchase).stream().map(Stage::name).toList();
  }

  private List<String> asked(StageRule rule) {
    room.chain(rule);
    return room.asked(room.submitted());
  }

  private void security() {
    room.call(ApprovalRoom.STRANGER, ApprovalPermissions.CHAINS);
  }
}
