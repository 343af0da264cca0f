package org.xianwu.reception.domain;

import java.util.List;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;

/** Points at visits on days off. */
final class DayOffHint implements Rule {

  private final WorkCalendar calendar;

  DayOffHint(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public List<Finding> check(Visit visit) {
    ReceptionPlan plan = visit.plan();
    if (!plan.dated()) {
      return List.of();
    }
    return calendar.days(plan.firstDay().get(), plan.lastDay().get()).stream()
        .filter(day -> !day.type().working())
        .limit(1)
        .map(
            day ->
                Finding.soft(
                    "firstDay", Problem.of(ReceptionProblem.DAY_OFF).with("day", day.date())))
        .toList();
  }
}
