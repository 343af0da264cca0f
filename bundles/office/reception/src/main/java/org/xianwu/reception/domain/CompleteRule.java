package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;

/** An order says who comes, when, and for what; basis: 党政机关国内公务接待管理规定 art 7. */
final class CompleteRule implements Rule {

  private static final int MOST_DAYS = 60;

  @Override
  public List<Finding> check(Visit visit) {
    ReceptionPlan plan = visit.plan();
    List<Finding> found = new ArrayList<>(period(plan));
    if (plan.party().isEmpty()) {
      found.add(missing("party", ReceptionProblem.PARTY_MISSING));
    }
    if (plan.guests().isEmpty()) {
      found.add(missing("guests", ReceptionProblem.GUESTS_MISSING));
    }
    if (plan.activities().isEmpty()) {
      found.add(missing("activities", ReceptionProblem.ACTIVITIES_MISSING));
    }
    for (int i = 0; i < plan.guests().size(); i++) {
      found.addAll(guest(plan.guests().get(i), i));
    }
    found.addAll(meals(plan));
    found.addAll(days(plan));
    found.addAll(costs(plan));
    return found;
  }

  private static List<Finding> period(ReceptionPlan plan) {
    if (plan.firstDay().isEmpty() || plan.lastDay().isEmpty()) {
      String field = plan.firstDay().isEmpty() ? "firstDay" : "lastDay";
      return List.of(missing(field, ReceptionProblem.PERIOD_MISSING));
    }
    LocalDate first = plan.firstDay().get();
    LocalDate last = plan.lastDay().get();
    ReceptionProblem wrong =
        last.isBefore(first) ? ReceptionProblem.PERIOD_INVALID : ReceptionProblem.PERIOD_TOO_LONG;
    return last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS
        ? List.of(
            Finding.hard(
                "lastDay",
                Problem.of(wrong).with("first", first).with("last", last).with("most", MOST_DAYS)))
        : List.of();
  }

  private static List<Finding> guest(Guest guest, int row) {
    List<Finding> found = new ArrayList<>();
    if (guest.name().isEmpty()) {
      found.add(missing(Finding.at("guests", row, "name"), ReceptionProblem.GUEST_NAME_MISSING));
    }
    if (guest.unitName().isEmpty()) {
      found.add(missing(Finding.at("guests", row, "unit"), ReceptionProblem.GUEST_UNIT_MISSING));
    }
    if (guest.rankClass().isEmpty()) {
      found.add(
          Finding.hard(
              Finding.at("guests", row, "rank"),
              Problem.of(ReceptionProblem.RANK_MISSING).with("name", guest.name())));
    }
    return found;
  }

  private static List<Finding> meals(ReceptionPlan plan) {
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < plan.meals().size(); i++) {
      Meal meal = plan.meals().get(i);
      if (meal.guests() < 1 || meal.guests() > plan.guests().size()) {
        found.add(
            Finding.hard(
                Finding.at("meals", i, "guests"),
                Problem.of(ReceptionProblem.MEAL_GUESTS)
                    .with("seated", meal.guests())
                    .with("guests", plan.guests().size())));
      }
      if (meal.perHead().signum() < 0) {
        found.add(negative(Finding.at("meals", i, "perHead"), meal.perHead()));
      }
    }
    return found;
  }

  private static List<Finding> days(ReceptionPlan plan) {
    if (!plan.dated()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < plan.activities().size(); i++) {
      outside(plan, plan.activities().get(i).day(), Finding.at("activities", i, "day"))
          .ifPresent(found::add);
    }
    for (int i = 0; i < plan.meals().size(); i++) {
      outside(plan, plan.meals().get(i).day(), Finding.at("meals", i, "day")).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Finding> outside(ReceptionPlan plan, LocalDate day, String field) {
    return plan.overlaps(day, day)
        ? Optional.empty()
        : Optional.of(
            Finding.hard(
                field,
                Problem.of(ReceptionProblem.DAY_OUTSIDE)
                    .with("day", day)
                    .with("first", plan.firstDay().get())
                    .with("last", plan.lastDay().get())));
  }

  private static List<Finding> costs(ReceptionPlan plan) {
    List<Finding> found = new ArrayList<>();
    if (plan.costs().isEmpty()) {
      found.add(missing("costs", ReceptionProblem.COST_MISSING));
    }
    for (int i = 0; i < plan.costs().size(); i++) {
      CostLine line = plan.costs().get(i);
      if (line.amount().signum() < 0) {
        found.add(negative(Finding.at("costs", i, "amount"), line.amount()));
      }
    }
    for (int i = 0; i < plan.rooms().size(); i++) {
      if (plan.rooms().get(i).price().signum() < 0) {
        found.add(negative(Finding.at("rooms", i, "price"), plan.rooms().get(i).price()));
      }
    }
    return found;
  }

  private static Finding negative(String field, BigDecimal value) {
    return Finding.hard(field, Problem.of(ReceptionProblem.COST_NEGATIVE).with("value", value));
  }

  private static Finding missing(String field, ReceptionProblem code) {
    return Finding.hard(field, Problem.of(code));
  }
}
