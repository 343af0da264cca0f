package org.xianwu.duty.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;

/** Points at one leader on duty on many days off in a row. */
final class LeaderStreakRule implements Rule {

  private final DutyRules duty;
  private final WorkCalendar calendar;
  private final Staff staff;

  LeaderStreakRule(DutyRules duty, WorkCalendar calendar, Staff staff) {
    this.duty = duty;
    this.calendar = calendar;
    this.staff = staff;
  }

  @Override
  public List<Finding> check(Plan plan) {
    List<Finding> found = new ArrayList<>();
    long leader = 0;
    int length = 0;
    LocalDate since = plan.roster().firstDay();
    for (LocalDate day : plan.days()) {
      long present = leaderOf(plan, day);
      if (present == 0 || present != leader) {
        report(found, leader, length, since);
        since = day;
        length = 0;
      }
      leader = present;
      length += present == 0 ? 0 : 1;
    }
    report(found, leader, length, since);
    return found;
  }

  /** 0 on working days and when nobody or several are named. */
  private long leaderOf(Plan plan, LocalDate day) {
    if (calendar.day(day).type().working()) {
      return 0;
    }
    List<Long> leaders =
        plan.on(day).stream().map(shift -> shift.assignment().leaderId()).distinct().toList();
    return leaders.size() == 1 ? leaders.get(0) : 0;
  }

  private void report(List<Finding> found, long leader, int length, LocalDate since) {
    if (leader != 0 && length > duty.leaderDaysInARow()) {
      Problem hint =
          Problem.of(DutyProblem.LEADER_STREAK)
              .with("name", staff.name(leader))
              .with("count", length)
              .with("from", since)
              .with("to", since.plusDays(length - 1L));
      found.add(Finding.soft(since, 0, hint));
    }
  }
}
