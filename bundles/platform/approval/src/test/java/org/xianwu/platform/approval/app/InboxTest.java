package org.xianwu.platform.approval.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.Urgency;

class InboxTest extends InApprovalRoom {

  @Test
  void everybody_finds_a_case_in_the_own_list_at_the_right_time() {
    long id = room.submitted();
    assertThat(ids(ApprovalRoom.HEAD, Inbox.View.OPEN)).containsExactly(id);
    assertThat(ids(ApprovalRoom.LEADER, Inbox.View.OPEN)).isEmpty();
    assertThat(ids(ApprovalRoom.CLERK, Inbox.View.MINE)).containsExactly(id);
    room.agree(id, ApprovalRoom.HEAD);
    assertThat(ids(ApprovalRoom.HEAD, Inbox.View.OPEN)).isEmpty();
    assertThat(ids(ApprovalRoom.HEAD, Inbox.View.DONE)).containsExactly(id);
    assertThat(ids(ApprovalRoom.LEADER, Inbox.View.OPEN)).containsExactly(id);
    room.agree(id, ApprovalRoom.LEADER);
    assertThat(ids(ApprovalRoom.OTHER_LEADER, Inbox.View.OPEN)).isEmpty();
    assertThat(ids(ApprovalRoom.OTHER_LEADER, Inbox.View.DONE)).isEmpty();
  }

  @Test
  void a_delegate_finds_the_principals_tasks_of_the_delegated_kind() {
    long id = room.submitted();
    room.call(ApprovalRoom.HEAD);
    LocalDate today = LocalDate.parse("2026-11-23");
    room.delegations.delegate(
        room.id(ApprovalRoom.STRANGER), today, today, ApprovalRoom.KIND, "出差");
    assertThat(ids(ApprovalRoom.STRANGER, Inbox.View.OPEN)).containsExactly(id);
  }

  @Test
  void a_long_list_is_paged_without_gap_or_repetition() {
    List<Long> submitted = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      submitted.add(0, room.submitted());
    }
    room.call(ApprovalRoom.HEAD);
    List<Long> listed = new ArrayList<>();
    long after = 0;
    do {
      Inbox.Page page = room.inbox.page(new Inbox.Query(Inbox.View.OPEN, "", "", after));
      assertThat(page.lines()).hasSizeLessThanOrEqualTo(20);
      page.lines().forEach(line -> listed.add(line.about().id()));
      after = page.next();
    } while (after != 0);
    assertThat(listed).isEqualTo(submitted);
  }

  @Test
  void lists_are_narrowed_by_kind_and_by_part_of_the_title() {
    room.submitted();
    room.call(ApprovalRoom.CLERK);
    long chairs = room.subject.purchase(1, room.id(ApprovalRoom.CLERK));
    room.subject.of(chairs).what = "100%羊毛_椅垫";
    room.desk.submit(ApprovalRoom.KIND, chairs);
    assertThat(found("", "羊毛")).hasSize(1);
    assertThat(found("", "0%羊毛_椅")).hasSize(1);
    assertThat(found("", "纸%")).isEmpty();
    assertThat(found(ApprovalRoom.KIND, "采购")).hasSize(2);
    assertThat(found("trial.other", "")).isEmpty();
  }

  @Test
  void to_dos_are_what_waits_for_a_decision_a_correction_or_a_reader() {
    long id = room.submitted();
    Todo decide = todos(ApprovalRoom.HEAD).get(0);
    assertThat(decide.path()).isEqualTo("/m/approval/case?id=" + id);
    assertThat(decide.kind().zh()).isEqualTo("科室负责人审核");
    assertThat(decide.from()).isEqualTo(ApprovalRoom.CLERK);
    assertThat(decide.urgency()).isEqualTo(Urgency.NORMAL);
    assertThat(decide.due()).isPresent();
    room.call(ApprovalRoom.CLERK);
    room.steering.urge(id, "");
    assertThat(todos(ApprovalRoom.HEAD).get(0).urgency()).isEqualTo(Urgency.URGENT);
    room.steering.circulate(id, List.of(room.id(ApprovalRoom.STRANGER)), "");
    assertThat(todos(ApprovalRoom.STRANGER)).singleElement();
    room.reading.read(id);
    assertThat(todos(ApprovalRoom.STRANGER)).isEmpty();
    room.sendBack(id, ApprovalRoom.HEAD, -1, false);
    assertThat(todos(ApprovalRoom.HEAD)).isEmpty();
    assertThat(todos(ApprovalRoom.CLERK))
        .singleElement()
        .extracting(todo -> todo.kind().zh())
        .isEqualTo("退回修改");
  }

  @Test
  void a_case_that_stands_still_waits_for_nobody() {
    long id = room.submitted();
    room.call("姚远帆", ApprovalPermissions.STEER, "trial.view");
    room.steering.suspend(id, room.rev(id), "等待批复");
    assertThat(todos(ApprovalRoom.HEAD)).isEmpty();
  }

  private List<Todo> todos(String name) {
    room.call(name);
    return room.todos.waitingFor(room.store.callers().current());
  }

  private List<Long> ids(String name, Inbox.View view) {
    room.call(name);
    return room.inbox.page(new Inbox.Query(view, "", "", 0)).lines().stream()
        .map(line -> line.about().id())
        .toList();
  }

  private List<Inbox.Line> found(String kind, String text) {
    return room.inbox.page(new Inbox.Query(Inbox.View.MINE, kind, text, 0)).lines();
  }
}
