package org.xianwu.platform.approval.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.approval.Approvals.Signature;
import org.xianwu.platform.approval.machine.Approval;
import org.xianwu.platform.approval.machine.Together;

/** What stands in the columns of opinion on a printed case. */
class SignaturesTest extends InApprovalRoom {

  @Test
  void a_case_that_nobody_decided_bears_none() {
    assertThat(room.desk.signatures(ApprovalRoom.KIND, 1)).isEmpty();
    room.submitted();
    assertThat(signed()).isEmpty();
  }

  @Test
  void everybody_who_agreed_signs_in_the_order_of_the_chain() {
    long id = room.submitted();
    room.agree(id, ApprovalRoom.HEAD);
    room.store.clock().setOffice("2026-11-24T10:30");
    room.call(ApprovalRoom.OTHER_LEADER);
    room.decisions.agree(id, room.rev(id), "同意，从简安排");
    List<Signature> signatures = room.desk.signatures(ApprovalRoom.KIND, room.purchase());
    assertThat(signed()).containsExactly("科室负责人审核 沈一诺：同意", "分管领导审批 何若谷：同意，从简安排");
    assertThat(signatures.get(1).at()).isEqualTo(room.store.clock().instant());
    assertThat(signatures.get(1).personId()).isEqualTo(room.id(ApprovalRoom.OTHER_LEADER));
  }

  @Test
  void a_delegate_signs_with_both_names() {
    room.call(ApprovalRoom.HEAD);
    LocalDate today = LocalDate.parse("2026-11-23");
    room.delegations.delegate(room.id(ApprovalRoom.STRANGER), today, today, "", "出差");
    long id = room.submitted();
    room.agree(id, ApprovalRoom.STRANGER);
    assertThat(signed()).containsExactly("科室负责人审核 罗听松（代沈一诺）：同意");
  }

  @Test
  void a_return_for_a_whole_new_way_undoes_what_was_agreed() {
    long id = room.submitted();
    room.agree(id, ApprovalRoom.HEAD);
    room.sendBack(id, ApprovalRoom.LEADER, Approval.APPLICANT, false);
    assertThat(signed()).isEmpty();
    resubmit();
    assertThat(signed()).isEmpty();
    room.call(ApprovalRoom.HEAD);
    room.decisions.agree(id, room.rev(id), "已补充，同意");
    assertThat(signed()).containsExactly("科室负责人审核 沈一诺：已补充，同意");
  }

  @Test
  void a_return_straight_back_leaves_what_others_agreed() {
    room.chain(
        room.stage("会签", Together.ALL, ApprovalRoom.HEAD, ApprovalRoom.FINANCE),
        room.stage("审批", Together.ANY, ApprovalRoom.LEADER));
    long id = room.submitted();
    room.agree(id, ApprovalRoom.HEAD);
    room.sendBack(id, ApprovalRoom.FINANCE, Approval.APPLICANT, true);
    assertThat(signed()).containsExactly("会签 沈一诺：同意");
    resubmit();
    room.agree(id, ApprovalRoom.FINANCE);
    room.agree(id, ApprovalRoom.LEADER);
    assertThat(signed()).containsExactly("会签 沈一诺：同意", "会签 方砚秋：同意", "审批 周知远：同意");
  }

  @Test
  void a_return_to_an_earlier_stage_undoes_that_stage_and_what_follows() {
    room.chain(
        room.stage("审核", Together.ANY, ApprovalRoom.HEAD),
        room.stage("会签", Together.ANY, ApprovalRoom.FINANCE),
        room.stage("审批", Together.ANY, ApprovalRoom.LEADER));
    long id = room.submitted();
    room.agree(id, ApprovalRoom.HEAD);
    room.agree(id, ApprovalRoom.FINANCE);
    int second =
        room.store.store().read(em -> room.cases.load(em, id).state().stages().get(1).key());
    room.sendBack(id, ApprovalRoom.LEADER, second, false);
    assertThat(signed()).containsExactly("审核 沈一诺：同意");
  }

  private void resubmit() {
    room.call(ApprovalRoom.CLERK);
    room.desk.submit(ApprovalRoom.KIND, room.purchase());
  }

  private List<String> signed() {
    return room.desk.signatures(ApprovalRoom.KIND, room.purchase()).stream()
        .map(one -> one.stage() + " " + one.name() + "：" + one.opinion())
        .toList();
  }
}
