package org.xianwu.duty.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class YearStageTest {

  private static final int LEADERS = 7;
  private static final int OFFICERS = 20;

  private final Scheduler scheduler = new Annealing();
  private final YearStage stage = new YearStage(scheduler);
  private final Map<Long, Load> loads = new HashMap<>();

  private ScheduleTask task(String first, String last) {
    ScheduleTask plain = PracticeTask.of(LEADERS, OFFICERS, first, last).task();
    return new ScheduleTask(
        plain.slots(),
        plain.members().stream()
            .map(member -> member.plus(loads.getOrDefault(member.id(), Load.NONE)))
            .toList(),
        plain.absences(),
        plain.aparts(),
        plain.wishes());
  }

  private ScheduleTask rest(String first) {
    ScheduleTask year = task(first, "2026-12-31");
    return new ScheduleTask(
        YearStage.statutory(year), year.members(), List.of(), List.of(), year.wishes());
  }

  private int range(LongStream people) {
    var days = people.mapToInt(id -> loads.get(id).of(DayClass.STATUTORY)).summaryStatistics();
    return days.getMax() - days.getMin();
  }

  @Test
  void a_year_made_month_by_month_ends_with_statutory_days_within_one() {
    for (int month = 1; month <= 12; month++) {
      YearMonth now = YearMonth.of(2026, month);
      String first = now.atDay(1).toString();
      ScheduleTask settled =
          stage.settled(task(first, now.atEndOfMonth().toString()), rest(first), 3);
      Schedule schedule = scheduler.solve(settled, 3, 100_000, Scheduler.Progress.UNWATCHED);
      assertThat(ScheduleCheck.breaches(schedule)).isEmpty();
      loads.putAll(schedule.loads());
    }
    assertThat(range(LongStream.rangeClosed(1, LEADERS))).isLessThanOrEqualTo(1);
    assertThat(range(LongStream.range(101, 101 + OFFICERS))).isLessThanOrEqualTo(1);
  }

  @Test
  void who_was_named_by_hand_stays_and_is_free_around() {
    ScheduleTask task =
        PracticeTask.of(LEADERS, OFFICERS, "2026-09-28", "2026-10-31")
            .fix("2026-10-01", Post.OFFICER, 105)
            .fix("2026-09-30", Post.OFFICER, 106)
            .task();
    ScheduleTask year =
        new ScheduleTask(
            YearStage.statutory(task), task.members(), List.of(), List.of(), task.wishes());
    ScheduleTask settled = stage.settled(task, year, 3);
    assertThat(settled.slots())
        .filteredOn(slot -> slot.day().toString().equals("2026-10-01"))
        .extracting(Slot::fixedTo)
        .contains(105L)
        .doesNotContain(106L, 0L);
  }
}
