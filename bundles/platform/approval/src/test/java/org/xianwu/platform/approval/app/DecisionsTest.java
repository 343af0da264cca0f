package org.xianwu.platform.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.approval.app.Decisions.Place;
import org.xianwu.platform.approval.machine.Approval;
import org.xianwu.platform.approval.machine.Status;
import org.xianwu.platform.approval.machine.Together;

class DecisionsTest extends InApprovalRoom {

  @Test
  void a_case_goes_through_its_chain_and_the_function_follows() {
    long id = room.submitted();
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.HEAD);
    room.agree(id, ApprovalRoom.HEAD);
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.LEADER, ApprovalRoom.OTHER_LEADER);
    room.agree(id, ApprovalRoom.OTHER_LEADER);
    assertThat(room.standing(room.purchase()).status()).isEqualTo("approved");
    assertThat(room.subject.outcomes).containsExactly(Outcome.SUBMITTED, Outcome.APPROVED);
    assertThat(room.notices.sent())
        .extracting(notice -> notice.title().zh())
        .containsExactly("请审批：采购打印纸", "请审批：采购打印纸", "已批准：采购打印纸");
    assertThat(room.notices.sent().get(2).readers()).containsExactly(room.id(ApprovalRoom.CLERK));
  }

  @Test
  void the_history_of_the_case_names_every_step_and_its_reason() {
    long id = room.submitted();
    room.agree(id, ApprovalRoom.HEAD);
    room.sendBack(id, ApprovalRoom.LEADER, Approval.APPLICANT, false);
    assertThat(room.store.changeLog().historyOf("approval.case", id))
        .extracting(LoggedChange::change)
        .extracting(change -> change.action() + " " + change.reason())
        .containsExactly("submit ", "agree 同意", "return 请补充");
  }

  @Test
  void what_the_function_refuses_is_not_decided_at_all() {
    long id = room.submitted();
    room.agree(id, ApprovalRoom.HEAD);
    int before = room.rev(id);
    room.notices.take();
    room.subject.refuse(new IllegalStateException("no budget left"));
    assertThatThrownBy(() -> room.agree(id, ApprovalRoom.LEADER))
        .hasStackTraceContaining("no budget left");
    assertThat(room.rev(id)).isEqualTo(before);
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.LEADER, ApprovalRoom.OTHER_LEADER);
    room.subject.refuse(null);
    room.agree(id, ApprovalRoom.LEADER);
    assertThat(room.row(id).status()).isEqualTo(Status.APPROVED);
  }

  @Test
  void a_return_needs_an_opinion_and_reaches_the_applicant() {
    long id = room.submitted();
    room.call(ApprovalRoom.HEAD);
    assertThatThrownBy(
            () -> room.decisions.sendBack(id, room.rev(id), Approval.APPLICANT, false, " "))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fields()).containsOnlyKeys("opinion"));
    room.notices.take();
    room.sendBack(id, ApprovalRoom.HEAD, Approval.APPLICANT, false);
    assertThat(room.subject.outcomes).endsWith(Outcome.RETURNED);
    assertThat(room.asked(id)).isEmpty();
    Notice told = room.notices.take().get(0);
    assertThat(told.title().zh()).isEqualTo("已退回：采购打印纸");
    assertThat(told.body()).isEqualTo(Label.of("沈一诺退回：请补充", "沈一诺: 请补充"));
  }

  @Test
  void a_countersignature_that_was_returned_straight_asks_again_who_had_not_agreed() {
    room.chain(
        room.stage("会签", Together.ALL, ApprovalRoom.HEAD, ApprovalRoom.FINANCE, "唐晓渡"),
        room.stage("审批", Together.ANY, ApprovalRoom.LEADER));
    long id = room.submitted();
    room.agree(id, ApprovalRoom.HEAD);
    room.sendBack(id, ApprovalRoom.FINANCE, Approval.APPLICANT, true);
    resubmit();
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.FINANCE, "唐晓渡");
    room.agree(id, ApprovalRoom.FINANCE);
    room.agree(id, "唐晓渡");
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.LEADER);
  }

  @Test
  void a_returned_case_that_grew_takes_the_way_of_its_new_amount() {
    room.chain(
        room.stage("审核", Together.ANY, ApprovalRoom.HEAD),
        Rules.when(room.stage("财务", Together.ANY, ApprovalRoom.FINANCE), Rules.atLeast(1000)),
        room.stage("审批", Together.ANY, ApprovalRoom.LEADER));
    long id = room.submitted();
    room.agree(id, ApprovalRoom.HEAD);
    room.sendBack(id, ApprovalRoom.LEADER, Approval.APPLICANT, true);
    room.subject.of(room.purchase()).amount = 5000;
    resubmit();
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.HEAD);
    room.agree(id, ApprovalRoom.HEAD);
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.FINANCE);
  }

  @Test
  void a_task_that_was_passed_on_is_the_other_persons() {
    long id = room.submitted();
    room.call(ApprovalRoom.HEAD);
    room.decisions.transfer(id, room.rev(id), room.id(ApprovalRoom.STRANGER), "请罗听松同志办理");
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.STRANGER);
    assertThatThrownBy(() -> room.agree(id, ApprovalRoom.HEAD)).hasMessage("approval.not-yours");
    room.agree(id, ApprovalRoom.STRANGER);
    assertThat(room.asked(id)).contains(ApprovalRoom.LEADER);
  }

  @Test
  void people_are_asked_before_beside_and_after_and_taken_out_by_whoever_asked_them() {
    long id = room.submitted();
    room.call(ApprovalRoom.HEAD);
    add(id, Place.BEFORE, ApprovalRoom.FINANCE);
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.FINANCE);
    room.agree(id, ApprovalRoom.FINANCE);
    room.call(ApprovalRoom.HEAD);
    add(id, Place.AFTER, "唐晓渡");
    room.agree(id, ApprovalRoom.HEAD);
    assertThat(room.asked(id)).containsExactly("唐晓渡");
    room.call("唐晓渡");
    add(id, Place.BESIDE, ApprovalRoom.STRANGER);
    assertThat(room.asked(id)).containsExactly("唐晓渡", ApprovalRoom.STRANGER);
    room.call(ApprovalRoom.HEAD);
    assertThatThrownBy(
            () -> room.decisions.remove(id, room.rev(id), room.id(ApprovalRoom.STRANGER), ""))
        .hasMessage("approval.not-added-by-you");
    room.call("唐晓渡");
    room.decisions.remove(id, room.rev(id), room.id(ApprovalRoom.STRANGER), "无需加签");
    assertThat(room.asked(id)).containsExactly("唐晓渡");
  }

  @Test
  void nobody_is_asked_who_has_no_account() {
    long id = room.submitted();
    room.holders.locked.add(room.id(ApprovalRoom.STRANGER));
    room.call(ApprovalRoom.HEAD);
    assertThatThrownBy(
            () -> room.decisions.transfer(id, room.rev(id), room.id(ApprovalRoom.STRANGER), ""))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fields()).containsOnlyKeys("people"));
  }

  @Test
  void a_decision_on_an_old_picture_is_refused_and_says_who_was_faster() {
    room.chain(room.stage("会签", Together.ALL, ApprovalRoom.HEAD, ApprovalRoom.FINANCE));
    long id = room.submitted();
    int seen = room.rev(id);
    room.agree(id, ApprovalRoom.FINANCE);
    room.call(ApprovalRoom.HEAD);
    assertThatThrownBy(() -> room.decisions.agree(id, seen, ""))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem).hasMessage("ledger.stale");
              assertThat(problem.parameters()).containsEntry("who", ApprovalRoom.FINANCE);
            });
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.HEAD);
  }

  @Test
  void a_change_after_submission_is_seen_line_by_line() {
    long id = room.submitted();
    assertThat(room.standing(room.purchase()).changedSince()).isFalse();
    room.subject.of(room.purchase()).amount = 9900;
    assertThat(room.standing(room.purchase()).changedSince()).isTrue();
    room.call(ApprovalRoom.HEAD);
    assertThat(room.reading.picture(id).content())
        .extracting(line -> line.line().value() + line.now().map(now -> " → " + now).orElse(""))
        .containsExactly("打印纸", "800 元 → 9900 元");
    room.agree(id, ApprovalRoom.HEAD);
    room.agree(id, ApprovalRoom.LEADER);
    assertThat(room.standing(room.purchase()).changedSince()).isTrue();
  }

  @Test
  void what_was_submitted_again_is_frozen_anew_and_the_former_digest_is_replaced() {
    long id = room.submitted();
    String first = room.row(id).digest();
    room.sendBack(id, ApprovalRoom.HEAD, Approval.APPLICANT, false);
    room.subject.of(room.purchase()).amount = 700;
    resubmit();
    assertThat(room.row(id).digest()).hasSize(64).isNotEqualTo(first);
    assertThat(room.row(id).round()).isEqualTo(2);
    assertThat(room.standing(room.purchase()).changedSince()).isFalse();
  }

  private void resubmit() {
    room.call(ApprovalRoom.CLERK);
    room.desk.submit(ApprovalRoom.KIND, room.purchase());
  }

  private void add(long id, Place place, String name) {
    room.decisions.add(id, room.rev(id), List.of(room.id(name)), place, "请审核");
  }
}
