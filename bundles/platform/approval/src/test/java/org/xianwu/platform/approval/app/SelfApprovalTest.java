package org.xianwu.platform.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xianwu.platform.api.approval.ProposedStage;
import org.xianwu.platform.api.approval.ProposedStage.Who;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.approval.app.Decisions.Place;
import org.xianwu.platform.approval.machine.Together;

/** One's own case is never approved by oneself, whichever way one tries. */
class SelfApprovalTest extends InApprovalRoom {

  @Test
  void a_chain_that_names_the_applicant_asks_the_others() {
    room.chain(room.stage("审批", Together.ALL, ApprovalRoom.CLERK, ApprovalRoom.LEADER));
    assertThat(room.asked(room.submitted())).containsExactly(ApprovalRoom.LEADER);
  }

  @Test
  void a_stage_with_nobody_but_the_applicant_takes_no_case() {
    room.chain(room.stage("审批", Together.ANY, ApprovalRoom.CLERK));
    assertThatThrownBy(room::submitted).hasMessage("approval.nobody-else");
    assertThat(room.desk.standing(ApprovalRoom.KIND, room.purchase())).isEmpty();
  }

  @Test
  void the_head_of_a_section_does_not_review_the_own_case() {
    room.subject.purchase(1, room.id(ApprovalRoom.HEAD));
    room.call(ApprovalRoom.HEAD);
    room.desk.submit(ApprovalRoom.KIND, 1);
    assertThat(room.asked(room.approval(1)))
        .containsExactly(ApprovalRoom.LEADER, ApprovalRoom.OTHER_LEADER);
  }

  @Test
  void the_case_of_a_deputy_leader_goes_to_the_other_deputies_or_up() {
    room.subject.propose(ProposedStage.of("领导审批", "Leader", Who.UNIT_LEADER));
    room.holders.locked.add(room.id(ApprovalRoom.OTHER_LEADER));
    room.subject.purchase(1, room.id(ApprovalRoom.LEADER));
    room.call(ApprovalRoom.LEADER);
    room.desk.submit(ApprovalRoom.KIND, 1);
    assertThat(room.asked(room.approval(1))).containsExactly("陈望川", "林溪石");
  }

  @Test
  void nobody_submits_in_anothers_name_to_approve_it_afterwards() {
    long purchase = room.subject.purchase(1, room.id(ApprovalRoom.CLERK));
    room.call(ApprovalRoom.HEAD);
    assertThatThrownBy(() -> room.desk.submit(ApprovalRoom.KIND, purchase))
        .hasMessage("approval.not-applicant");
    assertThat(room.desk.standing(ApprovalRoom.KIND, purchase)).isEmpty();
  }

  @Test
  void a_task_is_not_passed_on_to_the_applicant() {
    long id = room.submitted();
    room.call(ApprovalRoom.HEAD);
    assertThatThrownBy(
            () -> room.decisions.transfer(id, room.rev(id), room.id(ApprovalRoom.CLERK), ""))
        .hasMessage("approval.own-case");
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void the_applicant_is_not_asked_in_addition(Place place) {
    long id = room.submitted();
    room.call(ApprovalRoom.HEAD);
    List<Long> applicant = List.of(room.id(ApprovalRoom.CLERK));
    assertThatThrownBy(() -> room.decisions.add(id, room.rev(id), applicant, place, ""))
        .hasMessage("approval.own-case");
  }

  @Test
  void the_applicant_decides_nothing_as_a_delegate() {
    long id = room.submitted();
    delegate(ApprovalRoom.HEAD, ApprovalRoom.CLERK);
    assertThatThrownBy(() -> room.agree(id, ApprovalRoom.CLERK)).hasMessage("approval.own-case");
    long stranger = room.id(ApprovalRoom.STRANGER);
    assertThatThrownBy(() -> room.decisions.transfer(id, room.rev(id), stranger, ""))
        .hasMessage("approval.own-case");
    assertThatThrownBy(
            () -> room.decisions.add(id, room.rev(id), List.of(stranger), Place.AFTER, ""))
        .hasMessage("approval.own-case");
    room.call(ApprovalRoom.CLERK);
    assertThat(room.inbox.page(new Inbox.Query(Inbox.View.OPEN, "", "", 0)).lines()).isEmpty();
  }

  @Test
  void the_applicant_takes_nobody_out_as_a_delegate() {
    room.chain(room.stage("会签", Together.ALL, ApprovalRoom.HEAD));
    long id = room.submitted();
    room.call(ApprovalRoom.HEAD);
    long added = room.id(ApprovalRoom.STRANGER);
    room.decisions.add(id, room.rev(id), List.of(added), Place.BESIDE, "");
    room.agree(id, ApprovalRoom.HEAD);
    delegate(ApprovalRoom.HEAD, ApprovalRoom.CLERK);
    room.call(ApprovalRoom.CLERK);
    assertThatThrownBy(() -> room.decisions.remove(id, room.rev(id), added, ""))
        .hasMessage("approval.own-case");
    assertThat(room.standing(room.purchase()).status()).isEqualTo("running");
  }

  @Test
  void a_delegate_of_a_delegate_there_is_none() {
    delegate(ApprovalRoom.HEAD, ApprovalRoom.STRANGER);
    assertThatThrownBy(() -> delegate(ApprovalRoom.STRANGER, ApprovalRoom.CLERK))
        .hasMessage("approval.delegation-chain");
    assertThatThrownBy(() -> delegate(ApprovalRoom.LEADER, ApprovalRoom.HEAD))
        .hasMessage("approval.delegation-chain");
  }

  @Test
  void whoever_the_function_keeps_out_is_kept_out_like_the_applicant() {
    room.subject.barred.add(room.id(ApprovalRoom.LEADER));
    long id = room.submitted();
    long leader = room.id(ApprovalRoom.LEADER);
    room.call(ApprovalRoom.HEAD);
    assertThatThrownBy(() -> room.decisions.transfer(id, room.rev(id), leader, ""))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.fields().get("people")).hasMessage("approval.barred"));
    room.agree(id, ApprovalRoom.HEAD);
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.OTHER_LEADER);
    delegate(ApprovalRoom.OTHER_LEADER, ApprovalRoom.LEADER);
    assertThatThrownBy(() -> room.agree(id, ApprovalRoom.LEADER)).hasMessage("approval.barred");
  }

  @Test
  void neither_does_anybody_decide_for_a_person_who_was_barred_since() {
    long id = room.submitted();
    delegate(ApprovalRoom.HEAD, ApprovalRoom.STRANGER);
    room.subject.barred.add(room.id(ApprovalRoom.HEAD));
    assertThatThrownBy(() -> room.agree(id, ApprovalRoom.STRANGER)).hasMessage("approval.barred");
    room.subject.barred.clear();
    room.agree(id, ApprovalRoom.STRANGER);
  }

  private void delegate(String principal, String delegate) {
    room.call(principal);
    LocalDate today = LocalDate.parse("2026-11-23");
    room.delegations.delegate(room.id(delegate), today, today.plusDays(5), "", "出差");
  }
}
