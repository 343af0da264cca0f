package org.xianwu.platform.approval.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.problem.Problem;

class ApprovalTest {

  private static final long CLERK = 1;
  private static final long HEAD = 2;
  private static final long FINANCE = 3;
  private static final long OFFICE = 4;
  private static final long LEADER = 5;
  private static final long STRANGER = 6;

  private static final Stage SECTION = Stage.of(1, "科室审核", Together.ANY, List.of(HEAD, OFFICE));
  private static final Stage COUNTERSIGN =
      Stage.of(2, "会签", Together.ALL, List.of(HEAD, FINANCE, OFFICE));
  private static final Stage FINAL =
      Stage.of(3, "分管领导审批", Together.IN_TURN, List.of(OFFICE, LEADER));

  private static Approval submitted() {
    return Approval.submit(CLERK, List.of(SECTION, COUNTERSIGN, FINAL));
  }

  @Test
  void one_of_several_is_enough_where_the_chain_says_so() {
    Approval next = agree(submitted(), OFFICE);
    assertThat(next.at()).isEqualTo(2);
    assertThat(asked(next)).containsExactly(HEAD, FINANCE, OFFICE);
  }

  @Test
  void everybody_must_agree_to_a_countersignature() {
    Approval two = agree(agree(agree(submitted(), HEAD), HEAD), FINANCE);
    assertThat(two.at()).isEqualTo(2);
    assertThat(asked(two)).containsExactly(OFFICE);
    assertThat(agree(two, OFFICE).at()).isEqualTo(3);
  }

  @Test
  void in_turn_asks_one_after_the_other() {
    Approval last = toFinal();
    assertThat(asked(last)).containsExactly(OFFICE);
    Approval next = agree(last, OFFICE);
    assertThat(asked(next)).containsExactly(LEADER);
    assertThat(agree(next, LEADER).status()).isEqualTo(Status.APPROVED);
  }

  @Test
  void
      a_countersignature_that_one_returned_straight_asks_again_who_had_not_agreed_and_nobody_else() {
    Approval halfway = agree(agree(submitted(), HEAD), HEAD);
    Approval back = sendBack(halfway, FINANCE, Approval.APPLICANT, true);
    assertThat(back.status()).isEqualTo(Status.WITH_APPLICANT);
    Approval again = back.resubmit(CLERK);
    assertThat(again.at()).isEqualTo(2);
    assertThat(asked(again)).containsExactly(FINANCE, OFFICE);
    assertThat(agree(agree(again, FINANCE), OFFICE).at()).isEqualTo(3);
  }

  @Test
  void a_case_returned_for_the_whole_way_asks_everybody_again() {
    Approval halfway = agree(agree(submitted(), HEAD), HEAD);
    Approval again = sendBack(halfway, FINANCE, Approval.APPLICANT, false).resubmit(CLERK);
    assertThat(again.at()).isEqualTo(1);
    assertThat(asked(agree(again, HEAD))).containsExactly(HEAD, FINANCE, OFFICE);
  }

  @Test
  void a_case_returned_twice_comes_back_through_both() {
    Approval returned = sendBack(toFinal(), OFFICE, 2, true);
    Approval further = sendBack(returned, FINANCE, 1, true);
    Approval first = agree(further, HEAD);
    assertThat(first.at()).isEqualTo(2);
    assertThat(agree(agree(agree(first, HEAD), FINANCE), OFFICE).at()).isEqualTo(3);
  }

  @Test
  void nobody_is_asked_about_the_own_case() {
    assertThatThrownBy(
            () -> Approval.submit(CLERK, List.of(Stage.of(1, "审核", Together.ANY, List.of(CLERK)))))
        .isInstanceOf(Problem.class)
        .hasMessage("approval.nobody-else");
    Approval mixed =
        Approval.submit(CLERK, List.of(Stage.of(1, "审核", Together.ANY, List.of(CLERK, HEAD))));
    assertThat(asked(mixed)).containsExactly(HEAD);
  }

  @Test
  void no_detour_leads_the_own_case_to_oneself() {
    Approval asked = submitted();
    int task = task(asked, HEAD);
    assertRefused("approval.own-case", () -> asked.transfer(task, HEAD, HEAD, CLERK));
    assertRefused("approval.own-case", () -> asked.addBeside(task, HEAD, HEAD, CLERK));
    assertRefused(
        "approval.own-case", () -> asked.addBefore(task, HEAD, HEAD, "前加签", List.of(CLERK)));
    assertRefused(
        "approval.own-case", () -> asked.addAfter(task, HEAD, HEAD, "后加签", List.of(CLERK)));
    assertRefused("approval.own-case", () -> asked.agree(task, HEAD, CLERK));
  }

  @Test
  void a_task_passed_on_is_the_other_persons_alone() {
    Approval asked = submitted();
    Approval passed = asked.transfer(task(asked, HEAD), HEAD, HEAD, STRANGER);
    assertThat(asked(passed)).containsExactlyInAnyOrder(STRANGER, OFFICE);
    assertThat(agree(passed, STRANGER).at()).isEqualTo(2);
  }

  @Test
  void people_asked_before_decide_before_and_the_stage_waits_for_them() {
    Approval last = toFinal();
    Approval before = last.addBefore(task(last, OFFICE), OFFICE, OFFICE, "征求意见", List.of(STRANGER));
    assertThat(asked(before)).containsExactly(STRANGER);
    Approval back = agree(before, STRANGER);
    assertThat(back.at()).isEqualTo(3);
    assertThat(asked(back)).containsExactly(OFFICE);
  }

  @Test
  void people_asked_after_decide_after() {
    Approval last = toFinal();
    Approval longer = last.addAfter(task(last, OFFICE), OFFICE, OFFICE, "后加签", List.of(STRANGER));
    Approval extra = agree(agree(longer, OFFICE), LEADER);
    assertThat(extra.status()).isEqualTo(Status.RUNNING);
    assertThat(asked(extra)).containsExactly(STRANGER);
    assertThat(agree(extra, STRANGER).status()).isEqualTo(Status.APPROVED);
  }

  @Test
  void only_whoever_asked_a_person_takes_that_person_out_again() {
    Approval stage = agree(submitted(), HEAD);
    Approval more = stage.addBeside(task(stage, FINANCE), FINANCE, FINANCE, STRANGER);
    int added = task(more, STRANGER);
    assertRefused("approval.not-added-by-you", () -> more.remove(added, HEAD));
    assertRefused("approval.not-added-by-you", () -> more.remove(task(more, HEAD), FINANCE));
    assertThat(asked(more.remove(added, FINANCE))).containsExactly(HEAD, FINANCE, OFFICE);
  }

  @Test
  void the_applicant_takes_a_case_back_until_somebody_agreed() {
    assertThat(submitted().withdraw(CLERK).status()).isEqualTo(Status.WITH_APPLICANT);
    assertRefused("approval.decided-since", () -> agree(submitted(), HEAD).withdraw(CLERK));
    assertRefused("approval.not-yours", () -> submitted().withdraw(HEAD));
  }

  @Test
  void a_stopped_case_takes_no_decision_until_it_goes_on() {
    Approval stopped = submitted().suspend();
    assertRefused("approval.status-forbids", () -> agree(stopped, HEAD));
    assertThat(agree(stopped.resume(), HEAD).at()).isEqualTo(2);
  }

  @Test
  void an_approved_case_can_be_declared_void_and_nothing_else() {
    Approval approved = agree(agree(toFinal(), OFFICE), LEADER);
    assertThat(approved.annul().status()).isEqualTo(Status.VOID);
    assertRefused("approval.status-forbids", () -> approved.cancel(CLERK));
    assertRefused("approval.status-forbids", () -> approved.annul().annul());
  }

  private static Approval toFinal() {
    Approval countersigned = agree(submitted(), HEAD);
    for (long person : new long[] {HEAD, FINANCE, OFFICE}) {
      countersigned = agree(countersigned, person);
    }
    return countersigned;
  }

  private static Approval agree(Approval approval, long person) {
    return approval.agree(task(approval, person), person, person);
  }

  private static Approval sendBack(Approval approval, long person, int target, boolean straight) {
    return approval.sendBack(task(approval, person), person, person, target, straight);
  }

  private static int task(Approval approval, long person) {
    return approval.openTasks().stream()
        .filter(task -> task.person() == person)
        .findFirst()
        .map(Task::number)
        .orElse(0);
  }

  private static List<Long> asked(Approval approval) {
    return approval.openTasks().stream().map(Task::person).toList();
  }

  private static void assertRefused(String code, Runnable step) {
    assertThatThrownBy(step::run).isInstanceOf(Problem.class).hasMessage(code);
  }
}
