package org.xianwu.reception.domain;

import java.time.LocalDate;
import java.util.List;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;

/**
 * Approval comes before the visit (事前审批): a working day at least, or on the day itself after a
 * phone call, with the reason, and the form follows within a working day.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 7; lead times are the county's.
 */
final class BeforehandRule implements Rule {

  private final ReceptionRules rules;
  private final WorkCalendar calendar;

  BeforehandRule(ReceptionRules rules, WorkCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  @Override
  public List<Finding> check(Visit visit) {
    ReceptionPlan plan = visit.plan();
    if (!plan.dated()) {
      return List.of();
    }
    LocalDate first = plan.firstDay().get();
    LocalDate due = calendar.subtractWorkdays(first, rules.leadWorkdays());
    LocalDate latest = calendar.addWorkdays(first, rules.formWorkdays());
    if (visit.today().isAfter(latest)) {
      return List.of(
          Finding.hard(
              "firstDay", Problem.of(ReceptionProblem.NOT_BEFOREHAND).with("first", first)));
    }
    if (visit.today().isAfter(due) && plan.reasons().urgent().isEmpty()) {
      return List.of(
          Finding.hard(
              "urgentReason", Problem.of(ReceptionProblem.URGENT_REASON).with("due", due)));
    }
    return List.of();
  }
}
