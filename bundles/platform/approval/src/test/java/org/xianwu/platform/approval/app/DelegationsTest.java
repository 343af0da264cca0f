package org.xianwu.platform.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.approval.domain.Actor;
import org.xianwu.platform.approval.domain.Delegation;

class DelegationsTest extends InApprovalRoom {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @Test
  void a_delegate_decides_and_both_names_stay() {
    delegate(ApprovalRoom.HEAD, ApprovalRoom.STRANGER, TODAY, TODAY.plusDays(29), "");
    long id = room.submitted();
    assertThat(room.notices.sent())
        .extracting(Notice::title)
        .containsExactly(
            Label.of("沈一诺委托您办理审批", "沈一诺 delegates approvals to you"),
            Label.of("请审批：采购打印纸", "Please decide: 采购打印纸"));
    assertThat(room.notices.sent().get(1).readers())
        .containsExactlyInAnyOrder(room.id(ApprovalRoom.HEAD), room.id(ApprovalRoom.STRANGER));
    room.agree(id, ApprovalRoom.STRANGER);
    Picture.Done step = last(id);
    assertThat(step.actor())
        .isEqualTo(new Actor(room.id(ApprovalRoom.STRANGER), room.id(ApprovalRoom.HEAD)));
    assertThat(room.asked(id)).contains(ApprovalRoom.LEADER);
  }

  @Test
  void the_applicant_reads_both_names_when_a_delegate_returns_the_case() {
    delegate(ApprovalRoom.HEAD, ApprovalRoom.STRANGER, TODAY, TODAY, "");
    long id = room.submitted();
    room.notices.take();
    room.sendBack(id, ApprovalRoom.STRANGER, -1, false);
    assertThat(room.notices.take().get(0).body())
        .isEqualTo(Label.of("罗听松（代沈一诺）退回：请补充", "罗听松 (for 沈一诺): 请补充"));
  }

  @Test
  void the_principal_decides_too_while_it_lasts() {
    delegate(ApprovalRoom.HEAD, ApprovalRoom.STRANGER, TODAY, TODAY.plusDays(3), "");
    long id = room.submitted();
    room.agree(id, ApprovalRoom.HEAD);
    assertThat(last(id).actor()).isEqualTo(Actor.self(room.id(ApprovalRoom.HEAD)));
    assertThatThrownBy(() -> room.agree(id, ApprovalRoom.STRANGER))
        .hasMessage("approval.not-yours");
  }

  @Test
  void it_holds_for_its_kind_and_its_days_only() {
    long id = room.submitted();
    delegate(ApprovalRoom.HEAD, ApprovalRoom.STRANGER, TODAY, TODAY, "trial.other");
    assertThatThrownBy(() -> room.agree(id, ApprovalRoom.STRANGER))
        .hasMessage("approval.not-yours");
    delegate(ApprovalRoom.HEAD, "唐晓渡", TODAY.plusDays(1), TODAY.plusDays(2), "");
    assertThatThrownBy(() -> room.agree(id, "唐晓渡")).hasMessage("approval.not-yours");
    room.store.clock().setOffice("2026-11-26T08:00");
    assertThatThrownBy(() -> room.agree(id, "唐晓渡")).hasMessage("approval.not-yours");
    room.store.clock().setOffice("2026-11-25T23:59");
    room.agree(id, "唐晓渡");
  }

  @Test
  void it_lasts_thirty_days_at_most() {
    assertThatThrownBy(() -> delegate(ApprovalRoom.HEAD, "唐晓渡", TODAY, TODAY.plusDays(30), ""))
        .hasMessage("approval.delegation-period");
    assertThatThrownBy(() -> delegate(ApprovalRoom.HEAD, "唐晓渡", TODAY, TODAY.minusDays(1), ""))
        .hasMessage("approval.delegation-period");
    delegate(ApprovalRoom.HEAD, "唐晓渡", TODAY, TODAY.plusDays(29), "");
  }

  @Test
  void it_begins_today_or_later_and_with_somebody_else_who_can_be_reached() {
    assertThatThrownBy(() -> delegate(ApprovalRoom.HEAD, "唐晓渡", TODAY.minusDays(1), TODAY, ""))
        .hasMessage("request.invalid");
    assertThatThrownBy(() -> delegate(ApprovalRoom.HEAD, ApprovalRoom.HEAD, TODAY, TODAY, ""))
        .hasMessage("approval.delegation-self");
    room.holders.locked.add(room.id("唐晓渡"));
    assertThatThrownBy(() -> delegate(ApprovalRoom.HEAD, "唐晓渡", TODAY, TODAY, ""))
        .hasMessage("approval.unreachable");
  }

  @Test
  void two_for_the_same_cases_at_the_same_time_there_are_not() {
    delegate(ApprovalRoom.HEAD, "唐晓渡", TODAY, TODAY.plusDays(5), "");
    assertThatThrownBy(
            () ->
                delegate(
                    ApprovalRoom.HEAD,
                    ApprovalRoom.STRANGER,
                    TODAY.plusDays(5),
                    TODAY.plusDays(9),
                    ApprovalRoom.KIND))
        .hasMessage("approval.delegation-overlap");
    delegate(ApprovalRoom.HEAD, ApprovalRoom.STRANGER, TODAY.plusDays(6), TODAY.plusDays(9), "");
  }

  @Test
  void either_of_the_two_ends_it_and_nobody_else() {
    long one = delegate(ApprovalRoom.HEAD, ApprovalRoom.STRANGER, TODAY, TODAY.plusDays(5), "");
    long id = room.submitted();
    room.call(ApprovalRoom.LEADER);
    assertThatThrownBy(() -> room.delegations.end(one)).hasMessage("request.not-found");
    room.notices.take();
    room.call(ApprovalRoom.STRANGER);
    room.delegations.end(one);
    assertThat(room.notices.take().get(0).readers()).containsExactly(room.id(ApprovalRoom.HEAD));
    assertThatThrownBy(() -> room.agree(id, ApprovalRoom.STRANGER))
        .hasMessage("approval.not-yours");
  }

  @Test
  void the_list_shows_given_and_received() {
    delegate(ApprovalRoom.HEAD, ApprovalRoom.STRANGER, TODAY, TODAY.plusDays(5), "");
    delegate("唐晓渡", "姚远帆", TODAY, TODAY.plusDays(5), "");
    room.call(ApprovalRoom.STRANGER);
    assertThat(room.delegations.mine())
        .singleElement()
        .extracting(Delegation::principalId)
        .isEqualTo(room.id(ApprovalRoom.HEAD));
  }

  private long delegate(
      String principal, String delegate, LocalDate from, LocalDate to, String kind) {
    room.call(principal);
    return room.delegations.delegate(room.id(delegate), from, to, kind, "出差");
  }

  private Picture.Done last(long id) {
    var steps = room.reading.picture(id).done();
    return steps.get(steps.size() - 1);
  }
}
