package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xianwu.platform.api.problem.Problem;

/**
 * One work meal (工作餐) at the most in a visit; all other meals the guests pay themselves.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 10.
 */
final class WorkMealRule implements Rule {

  private final ReceptionRules rules;

  WorkMealRule(ReceptionRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Finding> check(Visit visit) {
    List<Finding> found = new ArrayList<>();
    Set<String> hosted = new HashSet<>();
    List<Meal> meals = visit.plan().meals();
    for (int i = 0; i < meals.size(); i++) {
      Meal meal = meals.get(i);
      if (!meal.hosted()) {
        continue;
      }
      hosted.add(meal.day() + " " + meal.time());
      if (hosted.size() > rules.workMeals()) {
        found.add(
            Finding.hard(
                Finding.at("meals", i, "kind"),
                Problem.of(ReceptionProblem.WORK_MEALS)
                    .with("count", hosted.size())
                    .with("most", rules.workMeals())));
      }
    }
    return found;
  }
}
