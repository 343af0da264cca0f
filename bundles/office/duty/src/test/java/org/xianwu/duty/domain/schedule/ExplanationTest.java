package org.xianwu.duty.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

  private final Feasibility feasibility = new Backtracking();
  private final Explanation explanation = new Explanation(feasibility);

  @Test
  void a_task_with_an_answer_needs_no_explanation() {
    assertThat(explanation.conflict(PracticeTask.of(12, 48, "2026-01-01", "2026-03-31").task()))
        .isEmpty();
  }

  @Test
  void outings_that_leave_a_day_without_leader_are_named_and_nothing_else() {
    ScheduleTask task =
        PracticeTask.of(3, 8, "2026-10-05", "2026-10-31")
            .away(1, "2026-10-12", "2026-10-14", "外出 WC-2026-021")
            .away(2, "2026-10-13", "2026-10-15", "外出 WC-2026-022")
            .away(3, "2026-10-13", "2026-10-13", "外出 WC-2026-023")
            .away(103, "2026-10-13", "2026-10-20", "年休假")
            .task();
    assertThat(explanation.conflict(task))
        .containsExactlyInAnyOrder(
            new Condition.Away(task.absences().get(0)),
            new Condition.Away(task.absences().get(1)),
            new Condition.Away(task.absences().get(2)));
  }

  @Test
  void an_officer_named_by_hand_on_two_days_in_a_row_conflicts_with_the_rest_between() {
    ScheduleTask task =
        PracticeTask.of(12, 48, "2026-09-01", "2026-10-31")
            .fix("2026-10-08", Post.OFFICER, 104)
            .fix("2026-10-09", Post.OFFICER, 104)
            .task();
    assertThat(explanation.conflict(task))
        .containsExactlyInAnyOrder(
            new Condition.Fixed(104, LocalDate.parse("2026-10-08"), Post.OFFICER),
            new Condition.Fixed(104, LocalDate.parse("2026-10-09"), Post.OFFICER),
            new Condition.Rest(LocalDate.parse("2026-10-08")));
  }

  @Test
  void monthly_maxima_that_do_not_add_up_are_named() {
    PracticeTask task = PracticeTask.of(4, 8, "2026-10-01", "2026-10-31");
    for (long officer = 101; officer < 109; officer++) {
      task.with(new Member(officer, Set.of(Post.OFFICER), false, false, false, 4, 100, Load.NONE));
    }
    assertThat(explanation.conflict(task.task()))
        .containsExactly(new Condition.Most(Team.OFFICERS));
  }

  @Test
  void a_festival_without_main_leader_is_named() {
    ScheduleTask task =
        PracticeTask.of(6, 8, "2026-10-01", "2026-10-07")
            .away(1, "2026-10-01", "2026-10-01", "外出 WC-2026-030")
            .away(2, "2026-10-01", "2026-10-02", "外出 WC-2026-031")
            .task();
    assertThat(explanation.conflict(task))
        .contains(new Condition.FirstDay(LocalDate.parse("2026-10-01")))
        .hasSize(3);
  }

  @Test
  void a_post_that_nobody_can_take_is_named_when_nothing_can_be_given_up() {
    ScheduleTask task = PracticeTask.of(3, 1, "2026-10-09", "2026-10-12").task();
    assertThat(explanation.conflict(task))
        .containsExactly(new Condition.Unmanned(LocalDate.parse("2026-10-11"), Post.OFFICER));
  }

  /** Each conflict really is one, and no part of it can be left out. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_conflict_is_minimal_and_the_search_agrees(int seed) {
    Random random = new Random(seed);
    PracticeTask practice = PracticeTask.of(3, 5, "2026-09-01", "2026-10-10");
    for (int leave = 0; leave < 14; leave++) {
      int day = 1 + random.nextInt(25);
      practice.away(
          101 + random.nextInt(5),
          "2026-09-%02d".formatted(day),
          "2026-09-%02d".formatted(day + random.nextInt(4)),
          "年休假");
    }
    ScheduleTask task = practice.task();
    List<Condition> conflict = explanation.conflict(task);
    Schedule found = new Annealing().solve(task, 7, 300_000, Scheduler.Progress.UNWATCHED);
    assertThat(found.usable()).isEqualTo(conflict.isEmpty());
    if (!conflict.isEmpty()) {
      assertThat(feasibility.possible(Explanation.under(task, Set.copyOf(conflict)))).isFalse();
      for (Condition condition : conflict) {
        Set<Condition> less = new HashSet<>(conflict);
        less.remove(condition);
        assertThat(feasibility.possible(Explanation.under(task, less))).isTrue();
      }
    }
  }
}
