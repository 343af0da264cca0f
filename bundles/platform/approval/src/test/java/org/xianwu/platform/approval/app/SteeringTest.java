package org.xianwu.platform.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.approval.machine.Status;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.FakeDirectory;

class SteeringTest extends InApprovalRoom {

  @Test
  void the_applicant_takes_a_case_back_until_somebody_agreed() {
    long id = room.submitted();
    room.notices.take();
    room.steering.withdraw(id, room.rev(id), "金额有误");
    assertThat(room.subject.outcomes).endsWith(Outcome.WITHDRAWN);
    assertThat(room.asked(id)).isEmpty();
    assertThat(room.notices.take().get(0).readers()).containsExactly(room.id(ApprovalRoom.HEAD));
    room.desk.submit(ApprovalRoom.KIND, room.purchase());
    room.agree(id, ApprovalRoom.HEAD);
    room.call(ApprovalRoom.CLERK);
    assertThatThrownBy(() -> room.steering.withdraw(id, room.rev(id), ""))
        .hasMessage("approval.decided-since");
  }

  @Test
  void nobody_else_takes_it_back_or_gives_it_up() {
    long id = room.submitted();
    room.call(ApprovalRoom.HEAD);
    assertThatThrownBy(() -> room.steering.withdraw(id, room.rev(id), ""))
        .hasMessage("approval.not-yours");
    assertThatThrownBy(() -> room.steering.cancel(id, room.rev(id), "不办了"))
        .hasMessage("approval.not-yours");
  }

  @Test
  void the_applicant_gives_a_case_up_with_a_reason() {
    long id = room.submitted();
    assertThatThrownBy(() -> room.steering.cancel(id, room.rev(id), ""))
        .hasMessage("request.invalid");
    room.steering.cancel(id, room.rev(id), "不再采购");
    assertThat(room.row(id).status()).isEqualTo(Status.CANCELLED);
    assertThat(room.subject.outcomes).endsWith(Outcome.CANCELLED);
    assertThatThrownBy(() -> room.agree(id, ApprovalRoom.HEAD)).hasMessage("approval.not-yours");
    room.call(ApprovalRoom.CLERK);
    assertThatThrownBy(() -> room.steering.cancel(id, room.rev(id), "再撤一次"))
        .hasMessage("approval.status-forbids");
  }

  @Test
  void urging_reaches_those_who_are_asked_and_not_every_minute() {
    long id = room.submitted();
    room.notices.take();
    room.steering.urge(id, "请尽快");
    Notice urged = room.notices.take().get(0);
    assertThat(urged.title()).isEqualTo(Label.of("催办：采购打印纸", "Urged: 采购打印纸"));
    assertThat(urged.readers()).containsExactly(room.id(ApprovalRoom.HEAD));
    assertThatThrownBy(() -> room.steering.urge(id, "")).hasMessage("approval.urged-lately");
    room.store.clock().advance(Duration.ofHours(1));
    room.steering.urge(id, "");
    room.call(ApprovalRoom.STRANGER);
    assertThatThrownBy(() -> room.steering.urge(id, "")).hasMessage("access.denied");
  }

  @Test
  void whoever_is_sent_an_approval_sees_it_and_signs_for_it_once() {
    long id = room.submitted();
    room.call(ApprovalRoom.STRANGER);
    assertThatThrownBy(() -> room.reading.picture(id)).hasMessage("request.not-found");
    room.call(ApprovalRoom.HEAD);
    room.steering.circulate(id, List.of(room.id(ApprovalRoom.STRANGER)), "请阅");
    room.call(ApprovalRoom.STRANGER);
    Picture seen = room.reading.picture(id);
    assertThat(seen.offers()).extracting(Offer::id).contains("read").doesNotContain("agree");
    room.reading.read(id);
    Instant first = room.store.clock().instant();
    room.store.clock().advance(Duration.ofHours(2));
    room.reading.read(id);
    assertThat(room.reading.picture(id).readers().get(0).readAt()).contains(first);
    assertThat(room.reading.picture(id).offers()).extracting(Offer::id).doesNotContain("read");
  }

  @Test
  void stopping_extending_and_voiding_are_for_those_who_may() {
    long id = room.submitted();
    int rev = room.rev(id);
    Instant later = Instant.parse("2026-12-24T10:00:00Z");
    assertThatThrownBy(() -> room.steering.suspend(id, rev, "x")).hasMessage("access.denied");
    assertThatThrownBy(() -> room.steering.extend(id, rev, later, "x")).hasMessage("access.denied");
    assertThatThrownBy(() -> room.steering.annul(id, rev, "x")).hasMessage("access.denied");
  }

  @Test
  void a_stopped_case_takes_no_decision_and_no_extension() {
    long id = room.submitted();
    steer();
    room.steering.suspend(id, room.rev(id), "等待批复");
    assertThatThrownBy(() -> room.agree(id, ApprovalRoom.HEAD))
        .hasMessage("approval.status-forbids");
    steer();
    Instant later = Instant.parse("2026-12-24T10:00:00Z");
    assertThatThrownBy(() -> room.steering.extend(id, room.rev(id), later, "x"))
        .hasMessage("approval.status-forbids");
    room.steering.resume(id, room.rev(id), "");
    room.agree(id, ApprovalRoom.HEAD);
  }

  @Test
  void an_extension_is_later_than_now_and_than_before() {
    long id = room.submitted();
    steer();
    assertThatThrownBy(
            () -> room.steering.extend(id, room.rev(id), room.store.clock().instant(), "等文件"))
        .hasMessage("request.invalid");
  }

  @Test
  void a_void_needs_a_reason_and_is_told_to_all_who_approved() {
    long id = room.submitted();
    room.agree(id, ApprovalRoom.HEAD);
    room.agree(id, ApprovalRoom.LEADER);
    room.notices.take();
    steer();
    assertThatThrownBy(() -> room.steering.annul(id, room.rev(id), " "))
        .hasMessage("request.invalid");
    room.steering.annul(id, room.rev(id), "票据不实");
    assertThat(room.subject.outcomes).endsWith(Outcome.VOID);
    assertThat(room.subject.reasons).endsWith("票据不实");
    assertThat(room.notices.take().get(0).readers())
        .contains(
            room.id(ApprovalRoom.CLERK), room.id(ApprovalRoom.HEAD), room.id(ApprovalRoom.LEADER));
  }

  @Test
  void the_task_of_somebody_who_left_goes_to_another_and_no_other_task_does() {
    long id = room.submitted();
    steer();
    long finance = room.id(ApprovalRoom.FINANCE);
    assertThatThrownBy(() -> room.decisions.reassign(id, room.rev(id), finance, "调离"))
        .hasMessage("approval.reachable");
    assertThat(offers(id)).doesNotContain("reassign");
    room.holders.locked.add(room.id(ApprovalRoom.HEAD));
    assertThat(offers(id)).contains("reassign");
    long applicant = room.id(ApprovalRoom.CLERK);
    assertThatThrownBy(() -> room.decisions.reassign(id, room.rev(id), applicant, "调离"))
        .hasMessage("approval.own-case");
    room.decisions.reassign(id, room.rev(id), finance, "调离");
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.FINANCE);
    room.agree(id, ApprovalRoom.FINANCE);
    room.call(ApprovalRoom.STRANGER);
    assertThatThrownBy(() -> room.decisions.reassign(id, room.rev(id), finance, "调离"))
        .hasMessage("request.not-found");
  }

  @Test
  void nobody_chooses_the_approver_of_an_own_case_by_steering_it() {
    long id = room.submitted();
    room.holders.locked.add(room.id(ApprovalRoom.HEAD));
    room.call(ApprovalRoom.CLERK, ApprovalPermissions.STEER);
    long finance = room.id(ApprovalRoom.FINANCE);
    assertThatThrownBy(() -> room.decisions.reassign(id, room.rev(id), finance, "调离"))
        .hasMessage("approval.own-case");
  }

  @Test
  void whoever_steers_one_unit_steers_no_other() {
    long id = room.submitted();
    steer(FakeDirectory.GOVERNMENT_OFFICE);
    assertThatThrownBy(() -> room.steering.suspend(id, room.rev(id), "等待批复"))
        .hasMessage("request.not-found");
    steer(FakeDirectory.PARTY_OFFICE);
    room.steering.suspend(id, room.rev(id), "等待批复");
    assertThat(room.row(id).status()).isEqualTo(Status.SUSPENDED);
  }

  @Test
  void a_function_gives_a_case_up_for_its_applicant() {
    long id = room.submitted();
    room.desk.cancel(ApprovalRoom.KIND, room.purchase(), "行程取消");
    assertThat(room.row(id).status()).isEqualTo(Status.CANCELLED);
  }

  @Test
  void a_function_that_gives_an_approved_case_up_voids_its_approval() {
    long id = room.submitted();
    assertThatThrownBy(() -> room.desk.annul(ApprovalRoom.KIND, room.purchase(), "行程取消"))
        .hasMessage("approval.status-forbids");
    room.agree(id, ApprovalRoom.HEAD);
    room.agree(id, ApprovalRoom.LEADER);
    room.notices.take();
    room.desk.annul(ApprovalRoom.KIND, room.purchase(), "行程取消");
    assertThat(room.row(id).status()).isEqualTo(Status.VOID);
    assertThat(room.notices.take())
        .flatExtracting(notice -> notice.readers())
        .contains(room.id(ApprovalRoom.HEAD));
  }

  private List<String> offers(long id) {
    return room.reading.picture(id).offers().stream().map(Offer::id).toList();
  }

  private void steer(long unit) {
    room.store
        .callers()
        .set(
            Callers.person(room.id("姚远帆"), "姚远帆")
                .unit(unit)
                .may(ApprovalPermissions.STEER, DataScope.UNIT)
                .build());
  }

  private void steer() {
    room.call("姚远帆", ApprovalPermissions.STEER, "trial.view");
  }
}
