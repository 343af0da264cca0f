package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;

/**
 * Meals keep to the standard of the highest rank at the table; above it they need a reason and the
 * main leader's decision, and there is a limit that no reason lifts.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 10; the county's table of standards.
 */
final class MealStandardRule implements Rule {

  private final ReceptionRules rules;
  private final Standards standards;

  MealStandardRule(ReceptionRules rules, Standards standards) {
    this.rules = rules;
    this.standards = standards;
  }

  @Override
  public List<Finding> check(Visit visit) {
    List<Finding> found = new ArrayList<>();
    List<Meal> meals = visit.plan().meals();
    for (int i = 0; i < meals.size(); i++) {
      String field = Finding.at("meals", i, "perHead");
      Meal meal = meals.get(i);
      if (meal.perHead().compareTo(rules.mealLimit()) > 0) {
        found.add(
            Finding.hard(
                field,
                Problem.of(ReceptionProblem.MEAL_ABOVE_LIMIT)
                    .with("price", meal.perHead())
                    .with("most", rules.mealLimit())));
      } else {
        against(visit, meal, field).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Finding> against(Visit visit, Meal meal, String field) {
    Optional<RankClass> rank = visit.plan().highestRank();
    if (rank.isEmpty()) {
      return Optional.empty();
    }
    Optional<Standard> standard = standards.on(meal.day(), rank.get());
    if (standard.isEmpty()) {
      return Optional.of(
          Finding.hard(
              field,
              Problem.of(ReceptionProblem.STANDARD_MISSING)
                  .with("day", meal.day())
                  .with("rank", rank.get().label())));
    }
    if (!exceeds(meal, standard.get())) {
      return Optional.empty();
    }
    boolean explained = !visit.plan().reasons().overStandard().isEmpty();
    ReceptionProblem code =
        explained ? ReceptionProblem.STANDARD_EXPLAINED : ReceptionProblem.MEAL_ABOVE_STANDARD;
    Problem problem =
        Problem.of(code)
            .with("price", meal.perHead())
            .with("most", standard.get().meal(meal.time()))
            .with("basis", standard.get().basis());
    return Optional.of(new Finding(!explained, field, problem));
  }

  private static boolean exceeds(Meal meal, Standard standard) {
    return meal.perHead().compareTo(standard.meal(meal.time())) > 0;
  }

  /** Whether a meal of the plan exceeds its standard, so that the main leader has to decide. */
  boolean exceeded(ReceptionPlan plan) {
    return plan.highestRank().isPresent()
        && plan.meals().stream()
            .anyMatch(
                meal ->
                    standards
                        .on(meal.day(), plan.highestRank().get())
                        .filter(standard -> exceeds(meal, standard))
                        .isPresent());
  }
}
