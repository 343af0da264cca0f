package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.List;
import org.xianwu.platform.api.problem.Problem;

/**
 * What guests have to pay themselves is not paid out of the reception fee, and a reception is not
 * hidden under meetings or training.
 *
 * <p>Basis: 党政机关厉行节约反对浪费条例 (2025); 差旅伙食费市内交通费收交规定 (财办行〔2019〕104号).
 */
final class PayerRule implements Rule {

  private final ReceptionRules rules;

  PayerRule(ReceptionRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Finding> check(Visit visit) {
    List<Finding> found = new ArrayList<>();
    ReceptionPlan plan = visit.plan();
    for (int i = 0; i < plan.rooms().size(); i++) {
      Room room = plan.rooms().get(i);
      if (room.payer() == Payer.RECEPTION) {
        found.add(guestCost(Finding.at("rooms", i, "payer"), room.hotel()));
      }
    }
    for (int i = 0; i < plan.costs().size(); i++) {
      CostLine line = plan.costs().get(i);
      if (line.category() == CostCategory.LODGING && line.payer() == Payer.RECEPTION) {
        found.add(guestCost(Finding.at("costs", i, "payer"), line.item()));
      }
    }
    if (!plan.budgetLine().isEmpty() && !rules.budgetLines().contains(plan.budgetLine())) {
      found.add(
          Finding.hard(
              "budgetLine",
              Problem.of(ReceptionProblem.BUDGET_LINE).with("line", plan.budgetLine())));
    }
    return found;
  }

  private static Finding guestCost(String field, String item) {
    return Finding.hard(field, Problem.of(ReceptionProblem.GUEST_COST).with("item", item));
  }
}
