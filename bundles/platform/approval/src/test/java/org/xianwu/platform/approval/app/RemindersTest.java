package org.xianwu.platform.approval.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.platform.approval.domain.StageRule;
import org.xianwu.platform.approval.machine.Together;
import org.xianwu.platform.testkit.Callers;

/**
 * Deadlines in working days, and who hears of them when. Monday, 23 November 2026, is the start.
 */
class RemindersTest extends InApprovalRoom {

  @BeforeEach
  void open() {
    room.chain(limited(Term.of(5, Term.Unit.WORKDAY), ApprovalRoom.FINANCE));
  }

  @Test
  void the_person_is_reminded_before_on_and_after_the_day() {
    room.submitted();
    room.notices.take();
    // five working days: the end of Monday, 30 November
    assertThat(at("2026-11-24T09:00")).isEmpty();
    assertThat(at("2026-11-26T08:59")).isEmpty();
    assertThat(at("2026-11-26T09:00")).containsExactly("审批即将到期：采购打印纸");
    assertThat(at("2026-11-26T18:00")).isEmpty();
    assertThat(at("2026-11-30T09:00")).containsExactly("审批即将到期：采购打印纸");
    assertThat(at("2026-12-02T09:00")).containsExactly("审批已超时：采购打印纸");
    assertThat(at("2026-12-02T09:05")).isEmpty();
    assertThat(at("2026-12-03T09:00")).containsExactly("审批已超时：采购打印纸");
  }

  @Test
  void whoever_stands_above_hears_of_it_the_later_the_higher() {
    room.directory.section(32, "财务科", room.id("唐晓渡"), room.id(ApprovalRoom.FINANCE));
    room.submitted();
    assertThat(readers("2026-12-02T09:00")).containsExactly(ApprovalRoom.FINANCE);
    assertThat(readers("2026-12-03T09:00")).containsExactly(ApprovalRoom.FINANCE, "唐晓渡");
    assertThat(readers("2026-12-05T09:00"))
        .containsExactly(
            ApprovalRoom.LEADER, ApprovalRoom.OTHER_LEADER, ApprovalRoom.FINANCE, "唐晓渡");
  }

  @Test
  void a_leader_who_is_late_is_told_on_to_the_main_leaders() {
    room.chain(limited(Term.of(1, Term.Unit.WORKDAY), ApprovalRoom.LEADER));
    room.submitted();
    assertThat(readers("2026-11-30T09:00")).containsExactly("陈望川", "林溪石", ApprovalRoom.LEADER);
  }

  @Test
  void the_applicant_is_not_told_on_even_as_head_of_the_section() {
    room.directory.section(32, "财务科", room.id(ApprovalRoom.CLERK), room.id(ApprovalRoom.FINANCE));
    room.submitted();
    assertThat(readers("2026-12-03T09:00")).containsExactly(ApprovalRoom.FINANCE);
  }

  @Test
  void nobody_is_disturbed_at_night_and_everybody_in_the_morning() {
    room.submitted();
    room.notices.take();
    // nobody looked since nine o'clock, for example because the server stood still
    assertThat(at("2026-11-26T22:00")).isEmpty();
    assertThat(at("2026-11-27T06:59")).isEmpty();
    assertThat(at("2026-11-27T07:00")).containsExactly("审批即将到期：采购打印纸");
  }

  @Test
  void an_end_at_night_is_told_once_with_the_next_reminder() {
    room.chain(limited(Term.of(14, Term.Unit.HOUR), ApprovalRoom.FINANCE));
    room.submitted();
    room.notices.take();
    assertThat(at("2026-11-23T23:00")).isEmpty();
    assertThat(at("2026-11-24T07:00")).isEmpty();
    assertThat(at("2026-11-24T09:00")).containsExactly("审批已超时：采购打印纸");
  }

  @Test
  void an_end_within_the_day_is_told_when_it_passes() {
    room.chain(limited(Term.of(4, Term.Unit.HOUR), ApprovalRoom.FINANCE));
    room.submitted();
    room.notices.take();
    assertThat(at("2026-11-23T12:59")).isEmpty();
    assertThat(at("2026-11-23T13:00")).hasSize(1);
    assertThat(at("2026-11-23T13:05")).isEmpty();
  }

  @Test
  void a_restart_repeats_nothing() {
    room.submitted();
    room.notices.take();
    assertThat(at("2026-11-26T09:00")).hasSize(1);
    Reminders restarted =
        new Reminders(
            room.store.store(),
            room.store.clock(),
            org.xianwu.platform.approval.config.ApprovalSettings.usual(),
            room.finder,
            room.delegations,
            room.cases,
            room.announcements);
    assertThat(restarted.remind()).isZero();
    assertThat(room.notices.take()).isEmpty();
  }

  @Test
  void many_that_are_due_at_once_are_all_told_and_a_broken_one_stops_none() {
    for (int i = 0; i < 130; i++) {
      room.submitted();
    }
    room.notices.take();
    assertThat(at("2026-11-26T09:00")).hasSize(130);
  }

  @Test
  void a_suspended_case_reminds_nobody_and_gets_its_time_back() {
    long id = room.submitted();
    steer();
    room.store.clock().setOffice("2026-11-24T09:00");
    room.steering.suspend(id, room.rev(id), "等待批复");
    room.notices.take();
    assertThat(at("2026-12-05T09:00")).isEmpty();
    room.store.clock().setOffice("2026-12-04T09:00");
    steer();
    room.steering.resume(id, room.rev(id), "");
    room.notices.take();
    // ten days stood: the end of 10 December instead of 30 November
    assertThat(due(id)).isEqualTo(Instant.parse("2026-12-10T16:00:00Z"));
    assertThat(at("2026-12-08T08:00")).isEmpty();
    assertThat(at("2026-12-10T09:00")).isNotEmpty();
  }

  @Test
  void an_extended_case_is_due_later_and_keeps_what_was_before() {
    long id = room.submitted();
    steer();
    Instant until = Instant.parse("2026-12-08T10:00:00Z");
    room.steering.extend(id, room.rev(id), until, "等待上级文件");
    room.notices.take();
    assertThat(due(id)).isEqualTo(until);
    assertThat(at("2026-11-26T09:00")).isEmpty();
    assertThat(at("2026-12-08T09:00")).hasSize(1);
    assertThat(at("2026-12-08T18:00")).containsExactly("审批已超时：采购打印纸");
    room.call(ApprovalRoom.FINANCE);
    var step = room.reading.picture(id).done().get(1);
    assertThat(step.opinion()).isEqualTo("由 12月1日 00:00 延至 12月8日 18:00：等待上级文件");
  }

  @Test
  void what_was_decided_reminds_nobody() {
    long id = room.submitted();
    room.agree(id, ApprovalRoom.FINANCE);
    room.notices.take();
    assertThat(at("2026-12-20T09:00")).isEmpty();
  }

  @Test
  void a_stage_without_a_limit_goes_by_when_the_function_needs_the_decision() {
    StageRule rule = limited(Term.of(1, Term.Unit.WORKDAY), ApprovalRoom.FINANCE);
    room.chain(
        new StageRule(
            rule.name(),
            rule.together(),
            rule.who(),
            "",
            rule.people(),
            List.of(),
            false,
            Optional.empty()));
    room.call(ApprovalRoom.CLERK);
    room.subject.purchase(1, room.id(ApprovalRoom.CLERK));
    Instant needed = Instant.parse("2026-11-27T02:00:00Z");
    room.subject.of(1).due = Optional.of(needed);
    room.desk.submit(ApprovalRoom.KIND, 1);
    assertThat(due(room.approval(1))).isEqualTo(needed);
  }

  @Test
  void a_delegate_is_reminded_too() {
    room.call(ApprovalRoom.FINANCE);
    var today = java.time.LocalDate.parse("2026-11-23");
    room.delegations.delegate(room.id(ApprovalRoom.STRANGER), today, today.plusDays(20), "", "出差");
    room.submitted();
    assertThat(readers("2026-11-26T09:00"))
        .containsExactly(ApprovalRoom.FINANCE, ApprovalRoom.STRANGER);
  }

  private StageRule limited(Term limit, String person) {
    StageRule rule = room.stage("财务审核", Together.ALL, person);
    return new StageRule(
        rule.name(),
        rule.together(),
        rule.who(),
        "",
        rule.people(),
        List.of(),
        false,
        Optional.of(limit));
  }

  private void steer() {
    room.call("姚远帆", ApprovalPermissions.STEER, "trial.view");
  }

  /** Titles of what is told at that time. */
  private List<String> at(String office) {
    return told(office).stream().map(notice -> notice.title().zh()).toList();
  }

  /** Who hears of the last reminder, in the order of the directory. */
  private List<String> readers(String office) {
    List<Notice> told = told(office);
    Notice last = told.get(told.size() - 1);
    assertThat(last.urgency() == Urgency.URGENT).isEqualTo(last.title().zh().contains("超时"));
    Set<Long> readers = last.readers();
    return room.directory.peopleOf(0).stream()
        .filter(person -> readers.contains(person.id()))
        .map(person -> person.name())
        .collect(Collectors.toList());
  }

  private List<Notice> told(String office) {
    room.notices.take();
    room.store.clock().setOffice(office);
    room.store.callers().set(Callers.system());
    room.reminders.remind();
    return room.notices.take();
  }

  private Instant due(long id) {
    return room.store
        .store()
        .read(em -> room.cases.load(em, id).openTasks().get(0).dueAt())
        .orElseThrow();
  }
}
