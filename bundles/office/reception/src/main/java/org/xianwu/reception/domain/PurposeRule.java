package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xianwu.platform.api.problem.Problem;

/**
 * Visits are official: no private visits, tourism or entertainment, no guests of this very town
 * unless the county allows them.
 *
 * <p>Basis: 党政机关国内公务接待管理规定; 党政机关厉行节约反对浪费条例 (2025).
 */
final class PurposeRule implements Rule {

  private final ReceptionRules rules;

  PurposeRule(ReceptionRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Finding> check(Visit visit) {
    List<Finding> found = new ArrayList<>();
    ReceptionPlan plan = visit.plan();
    if (plan.type() == ReceptionType.INVESTMENT) {
      found.add(Finding.hard("type", Problem.of(ReceptionProblem.TYPE_INVESTMENT)));
    }
    if (plan.type() == ReceptionType.FOREIGN) {
      found.add(Finding.hard("type", Problem.of(ReceptionProblem.TYPE_FOREIGN)));
    }
    PlannedItems items = PlannedItems.done(plan).and(PlannedItems.served(plan));
    found.addAll(items.holding(rules.words().leisure(), ReceptionProblem.LEISURE));
    found.addAll(
        PlannedItems.ofCategory(plan, Set.of(CostCategory.LEISURE), ReceptionProblem.LEISURE));
    if (!rules.sameCity() && (plan.sameCity() || fromTown(visit))) {
      found.add(Finding.hard("sameCity", Problem.of(ReceptionProblem.SAME_CITY)));
    }
    return found;
  }

  private static boolean fromTown(Visit visit) {
    return visit.letters().stream()
        .map(Letter::sender)
        .anyMatch(
            sender -> visit.townNames().contains(sender) && !visit.ownNames().contains(sender));
  }
}
