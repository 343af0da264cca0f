package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.xianwu.platform.api.problem.Problem;

/**
 * The total of the year is never exceeded (总额控制); a dwindling budget is pointed at.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 12; 机关事务管理条例 art 12.
 */
final class BudgetRule implements Rule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ReceptionRules rules;

  BudgetRule(ReceptionRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Finding> check(Visit visit) {
    ReceptionPlan plan = visit.plan();
    if (visit.budget().isEmpty()) {
      int year = plan.firstDay().orElse(visit.today()).getYear();
      return List.of(
          Finding.hard("costs", Problem.of(ReceptionProblem.BUDGET_MISSING).with("year", year)));
    }
    BudgetStanding budget = visit.budget().get();
    if (plan.estimate().compareTo(budget.left()) > 0) {
      return List.of(
          Finding.hard(
              "costs",
              Problem.of(ReceptionProblem.BUDGET_EXCEEDED)
                  .with("left", budget.left())
                  .with("estimate", plan.estimate())));
    }
    return low(budget, plan.estimate());
  }

  private List<Finding> low(BudgetStanding budget, BigDecimal estimate) {
    if (budget.total().signum() == 0) {
      return List.of();
    }
    BigDecimal percent =
        budget
            .used()
            .add(estimate)
            .multiply(HUNDRED)
            .divide(budget.total(), 1, RoundingMode.HALF_UP);
    return percent.compareTo(BigDecimal.valueOf(rules.budgetPercent())) > 0
        ? List.of(
            Finding.soft("costs", Problem.of(ReceptionProblem.BUDGET_LOW).with("percent", percent)))
        : List.of();
  }
}
