package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;

/**
 * How many may accompany the guests at table: up to ten guests three, more guests a third of them,
 * rounded down. All tables of one meal count together.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 10.
 */
final class EscortRule implements Rule {

  private final ReceptionRules rules;

  EscortRule(ReceptionRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Finding> check(Visit visit) {
    List<Finding> found = new ArrayList<>();
    ReceptionPlan plan = visit.plan();
    int guests = plan.guests().size();
    long listed = plan.escorts().stream().filter(Escort::atTable).count();
    if (guests > 0) {
      judge(guests, (int) listed, "escorts").ifPresent(found::add);
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    for (int i = 0; i < plan.meals().size(); i++) {
      Meal meal = plan.meals().get(i);
      Table seated = new Table(meal.guests(), meal.escorts(), i);
      tables.merge(meal.day() + " " + meal.time(), seated, Table::and);
    }
    for (Table table : tables.values()) {
      judge(table.guests(), table.escorts(), Finding.at("meals", table.row(), "escorts"))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<Finding> judge(int guests, int escorts, String field) {
    int most = rules.mostEscorts(guests);
    if (escorts > most) {
      return Optional.of(
          Finding.hard(
              field,
              counted(ReceptionProblem.TOO_MANY_ESCORTS, guests, escorts).with("most", most)));
    }
    return escorts > guests && guests > 0
        ? Optional.of(Finding.soft(field, counted(ReceptionProblem.MORE_ESCORTS, guests, escorts)))
        : Optional.empty();
  }

  private static Problem counted(ReceptionProblem code, int guests, int escorts) {
    return Problem.of(code).with("guests", guests).with("escorts", escorts);
  }

  /** All tables of one meal; the last row is blamed. */
  private record Table(int guests, int escorts, int row) {

    Table and(Table other) {
      return new Table(guests + other.guests, escorts + other.escorts, other.row);
    }
  }
}
