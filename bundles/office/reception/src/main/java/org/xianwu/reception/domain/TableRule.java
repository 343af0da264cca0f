package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * No alcohol, no cigarettes and no high-end dishes; no reason lifts this.
 *
 * <p>Basis: 党政机关厉行节约反对浪费条例 (2025): 不上酒; 党政机关国内公务接待管理规定 art 10.
 */
final class TableRule implements Rule {

  private final ForbiddenWords words;

  TableRule(ReceptionRules rules) {
    words = rules.words();
  }

  @Override
  public List<Finding> check(Visit visit) {
    List<Finding> found = new ArrayList<>();
    PlannedItems served = PlannedItems.served(visit.plan());
    found.addAll(
        PlannedItems.ofCategory(
            visit.plan(),
            Set.of(CostCategory.DRINK, CostCategory.TOBACCO),
            ReceptionProblem.DRINK_OR_TOBACCO));
    found.addAll(served.holding(words.drinkAndTobacco(), ReceptionProblem.DRINK_OR_TOBACCO));
    found.addAll(served.holding(words.delicacies(), ReceptionProblem.DELICACY));
    return found;
  }
}
