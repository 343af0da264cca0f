package org.xianwu.duty.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnealingTest {

  private static final long EFFORT = 200_000;

  private final Scheduler scheduler = new Annealing();

  private Schedule solve(ScheduleTask task) {
    return scheduler.solve(task, 42, EFFORT, Scheduler.Progress.UNWATCHED);
  }

  private static void assertUsable(Schedule schedule) {
    assertThat(ScheduleCheck.breaches(schedule)).isEmpty();
    assertThat(schedule.usable()).isTrue();
  }

  private static int range(Schedule schedule, DayClass dayClass, LongStream people) {
    Map<Long, Load> loads = schedule.loads();
    var numbers = people.mapToInt(id -> loads.get(id).of(dayClass)).summaryStatistics();
    return numbers.getMax() - numbers.getMin();
  }

  @Test
  void the_national_day_week_is_the_same_twice_and_its_statutory_days_are_shared_evenly() {
    ScheduleTask task = PracticeTask.of(4, 8, "2026-10-01", "2026-10-07").task();
    Schedule first = solve(task);
    assertThat(solve(task)).isEqualTo(first);
    assertUsable(first);
    assertThat(range(first, DayClass.STATUTORY, LongStream.range(101, 109))).isLessThanOrEqualTo(1);
  }

  @Test
  void another_seed_gives_another_roster() {
    ScheduleTask task = PracticeTask.of(4, 8, "2026-10-01", "2026-10-31").task();
    Schedule other = scheduler.solve(task, 43, EFFORT, Scheduler.Progress.UNWATCHED);
    assertUsable(other);
    assertThat(other.people()).isNotEqualTo(solve(task).people());
  }

  @Test
  void statutory_days_of_a_year_lie_within_one() {
    Schedule year = solve(PracticeTask.of(12, 48, "2026-01-01", "2026-12-31").task());
    assertUsable(year);
    assertThat(range(year, DayClass.STATUTORY, LongStream.rangeClosed(1, 12)))
        .isLessThanOrEqualTo(1);
    assertThat(range(year, DayClass.STATUTORY, LongStream.range(101, 149))).isLessThanOrEqualTo(1);
  }

  @Test
  void who_served_more_last_year_serves_less() {
    Schedule week =
        solve(
            PracticeTask.of(4, 8, "2026-10-01", "2026-10-07")
                .carried(101, 2)
                .carried(102, 2)
                .task());
    assertUsable(week);
    assertThat(week.loads().get(101L).of(DayClass.STATUTORY)).isEqualTo(2);
    assertThat(week.loads().get(102L).of(DayClass.STATUTORY)).isEqualTo(2);
  }

  @Test
  void an_outing_keeps_a_leader_off_that_day_and_the_night_before() {
    Schedule week =
        solve(
            PracticeTask.of(4, 8, "2026-10-01", "2026-10-07")
                .away(3, "2026-10-02", "2026-10-06", "外出 WC-2026-021")
                .task());
    assertUsable(week);
    for (int slot = 0; slot < week.people().size(); slot++) {
      if (week.people().get(slot) == 3) {
        assertThat(week.task().slots().get(slot).day()).isEqualTo("2026-10-07");
      }
    }
  }

  @Test
  void who_was_named_by_hand_stays() {
    ScheduleTask task =
        PracticeTask.of(4, 8, "2026-10-01", "2026-10-31")
            .fix("2026-10-08", Post.OFFICER, 104)
            .fix("2026-10-17", Post.LEADER, 3)
            .task();
    Schedule month = solve(task);
    assertUsable(month);
    for (int slot = 0; slot < task.slots().size(); slot++) {
      long fixed = task.slots().get(slot).fixedTo();
      assertThat(month.people().get(slot)).isEqualTo(fixed == 0 ? month.people().get(slot) : fixed);
    }
  }

  @Test
  void who_was_named_by_hand_against_a_rule_stays_and_is_told() {
    Schedule month =
        solve(
            PracticeTask.of(4, 8, "2026-10-01", "2026-10-31")
                .away(104, "2026-10-08", "2026-10-08", "年休假")
                .fix("2026-10-08", Post.OFFICER, 104)
                .task());
    assertThat(month.broken()).isEqualTo(1);
    assertThat(ScheduleCheck.breaches(month))
        .singleElement()
        .satisfies(
            breach -> {
              assertThat(breach.kind()).isEqualTo(Breach.Kind.ABSENT);
              assertThat(breach.person()).isEqualTo(104);
            });
  }

  @Test
  void a_main_leader_leads_the_first_day_of_a_festival() {
    Schedule week = solve(PracticeTask.of(6, 8, "2026-10-01", "2026-10-07").task());
    assertThat(week.people().get(0)).isIn(1L, 2L);
  }

  @Test
  void a_newcomer_is_never_alone_nor_beside_another() {
    PracticeTask task = PracticeTask.of(4, 8, "2026-10-01", "2026-10-31");
    Schedule month =
        solve(
            task.with(PracticeTask.officer(101, true))
                .with(PracticeTask.officer(102, true))
                .task());
    assertUsable(month);
    assertThat(month.people()).contains(101L, 102L);
  }

  @Test
  void a_shift_too_many_is_told() {
    PracticeTask task = PracticeTask.of(4, 4, "2026-10-01", "2026-10-31");
    for (long officer = 101; officer < 105; officer++) {
      task.with(new Member(officer, Set.of(Post.OFFICER), false, false, false, 5, 100, Load.NONE));
    }
    Schedule month = solve(task.task());
    assertThat(month.usable()).isFalse();
    assertThat(ScheduleCheck.breaches(month)).isNotEmpty();
  }

  @Test
  void the_same_pair_and_shifts_close_together_are_avoided() {
    PracticeTask task = PracticeTask.of(6, 14, "2026-09-01", "2026-09-30");
    Schedule wished = solve(task.task());
    Schedule free = solve(task.task(new Wishes(31, 31, 31, 0)));
    assertUsable(wished);
    assertThat(pairsAbove(2, wished)).isZero();
    assertThat(closeTogether(wished)).isLessThanOrEqualTo(closeTogether(free)).isZero();
  }

  private static long pairsAbove(int limit, Schedule schedule) {
    Map<Set<Long>, Integer> pairs = new HashMap<>();
    Map<Long, List<Long>> shifts = new HashMap<>();
    for (int slot = 0; slot < schedule.people().size(); slot++) {
      Slot served = schedule.task().slots().get(slot);
      if (served.post() == Post.OFFICER) {
        shifts
            .computeIfAbsent(served.shift(), shift -> new ArrayList<>())
            .add(schedule.people().get(slot));
      }
    }
    shifts.values().stream()
        .filter(officers -> officers.size() == 2)
        .forEach(officers -> pairs.merge(new HashSet<>(officers), 1, Integer::sum));
    return pairs.values().stream().filter(count -> count > limit).count();
  }

  private static long closeTogether(Schedule schedule) {
    long close = 0;
    List<Slot> slots = schedule.task().slots();
    for (int one = 0; one < slots.size(); one++) {
      for (int other = one + 1; other < slots.size(); other++) {
        boolean same = schedule.people().get(one).equals(schedule.people().get(other));
        long days = slots.get(other).day().toEpochDay() - slots.get(one).day().toEpochDay();
        close += same && days <= 2 ? 1 : 0;
      }
    }
    return close;
  }

  @Test
  void a_stopped_search_keeps_the_best_roster_so_far() {
    ScheduleTask task = PracticeTask.of(4, 8, "2026-10-01", "2026-10-31").task();
    List<Long> reports = new ArrayList<>();
    Schedule stopped =
        scheduler.solve(
            task,
            42,
            50_000_000,
            (moves, broken, cost) -> {
              reports.add(moves);
              return reports.size() < 3;
            });
    assertThat(reports).containsExactly(0L, 65_536L, 131_072L);
    assertThat(stopped.complete()).isFalse();
    assertThat(stopped.moves()).isEqualTo(131_072);
    assertUsable(stopped);
  }

  /** Leaves, pairs, newcomers and hand-fixed people at random: what the search counts is true. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void the_search_and_the_checker_agree(int seed) {
    Random random = new Random(seed);
    int officers = 6 + random.nextInt(14);
    PracticeTask task =
        PracticeTask.of(3 + random.nextInt(5), officers, "2026-09-01", "2026-10-31");
    for (int leave = 0; leave < 2 * officers; leave++) {
      int day = 1 + random.nextInt(25);
      task.away(
          101 + random.nextInt(officers),
          "2026-09-%02d".formatted(day),
          "2026-09-%02d".formatted(day + random.nextInt(5)),
          "年休假");
    }
    task.apart(101, 102).apart(1, 103).with(PracticeTask.officer(104, true));
    task.fix("2026-10-%02d".formatted(1 + random.nextInt(30)), Post.OFFICER, 105);
    Schedule schedule = solve(task.task());
    assertThat(ScheduleCheck.breaches(schedule)).hasSize(schedule.broken());
    if (officers > 9) {
      assertUsable(schedule);
    }
  }
}
