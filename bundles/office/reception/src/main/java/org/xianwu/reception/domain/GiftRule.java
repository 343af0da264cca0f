package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * No gifts, souvenirs, local products or securities.
 *
 * <p>Basis: 党政机关国内公务接待管理规定; 党政机关厉行节约反对浪费条例 (2025).
 */
final class GiftRule implements Rule {

  private final ForbiddenWords words;

  GiftRule(ReceptionRules rules) {
    words = rules.words();
  }

  @Override
  public List<Finding> check(Visit visit) {
    List<Finding> found = new ArrayList<>();
    PlannedItems items = PlannedItems.served(visit.plan()).and(PlannedItems.done(visit.plan()));
    found.addAll(
        PlannedItems.ofCategory(visit.plan(), Set.of(CostCategory.GIFT), ReceptionProblem.GIFT));
    found.addAll(items.holding(words.gifts(), ReceptionProblem.GIFT));
    return found;
  }
}
