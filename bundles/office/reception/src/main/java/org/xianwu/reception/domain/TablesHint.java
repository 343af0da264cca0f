package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.xianwu.platform.api.problem.Problem;

/** Points at meals that keep close to the limit again and again, and at places not on the list. */
final class TablesHint implements Rule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ReceptionRules rules;
  private final Standards standards;

  TablesHint(ReceptionRules rules, Standards standards) {
    this.rules = rules;
    this.standards = standards;
  }

  @Override
  public List<Finding> check(Visit visit) {
    List<Finding> found = new ArrayList<>();
    ReceptionPlan plan = visit.plan();
    long near =
        visit.neighbours().stream().filter(other -> other.dearest() >= rules.nearPercent()).count();
    for (int i = 0; i < plan.meals().size(); i++) {
      Meal meal = plan.meals().get(i);
      if (!meal.venue().isEmpty() && !standards.diningPlace(meal.day(), meal.venue())) {
        found.add(
            Finding.soft(
                Finding.at("meals", i, "venue"),
                Problem.of(ReceptionProblem.VENUE_UNLISTED).with("venue", meal.venue())));
      }
      if (near >= rules.nearTimes() && share(plan, meal) >= rules.nearPercent()) {
        found.add(
            Finding.soft(
                Finding.at("meals", i, "perHead"),
                Problem.of(ReceptionProblem.NEAR_LIMIT)
                    .with("price", meal.perHead())
                    .with("count", near)));
      }
    }
    return found;
  }

  private int share(ReceptionPlan plan, Meal meal) {
    return plan.highestRank()
        .flatMap(rank -> standards.on(meal.day(), rank))
        .map(standard -> standard.meal(meal.time()))
        .filter(most -> most.signum() > 0)
        .map(most -> meal.perHead().multiply(HUNDRED).divide(most, 0, RoundingMode.DOWN).intValue())
        .orElse(0);
  }

  /** The dearest meal of a plan as a share of its standard, in percent. */
  int dearest(ReceptionPlan plan) {
    return plan.meals().stream().mapToInt(meal -> share(plan, meal)).max().orElse(0);
  }
}
