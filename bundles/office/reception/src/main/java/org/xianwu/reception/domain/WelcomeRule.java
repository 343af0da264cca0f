package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * No welcome or farewell at stations and borders, no banners, carpets, flowers or crowds.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 8; 党政机关厉行节约反对浪费条例 (2025).
 */
final class WelcomeRule implements Rule {

  private final ForbiddenWords words;

  WelcomeRule(ReceptionRules rules) {
    words = rules.words();
  }

  @Override
  public List<Finding> check(Visit visit) {
    List<Finding> found = new ArrayList<>();
    PlannedItems items = PlannedItems.done(visit.plan()).and(PlannedItems.served(visit.plan()));
    found.addAll(items.holding(words.welcome(), ReceptionProblem.WELCOME));
    return found;
  }
}
