package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the guests owe for the meals that they pay themselves (伙食费收交): each who came, the share of
 * the meal after the table of standards.
 *
 * <p>Basis: 财办行〔2019〕104号.
 */
public final class GuestMeals {

  private GuestMeals() {}

  /**
   * Yuan due for a visit.
   *
   * @param came guests on the signed list; before it those that are planned
   * @param standards of the visit's rank by day; without one the price of the meal is due
   */
  public static BigDecimal due(
      ReceptionPlan plan, int came, Function<LocalDate, Optional<Standard>> standards) {
    return plan.meals().stream()
        .filter(meal -> meal.payer() == Payer.GUEST)
        .map(meal -> share(meal, standards).multiply(BigDecimal.valueOf(eaters(plan, meal, came))))
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private static BigDecimal share(Meal meal, Function<LocalDate, Optional<Standard>> standards) {
    return standards
        .apply(meal.day())
        .map(standard -> standard.shares().of(meal.time()))
        .orElse(meal.perHead());
  }

  /** A meal for all is eaten by all who came; one for some by no more than those. */
  private static int eaters(ReceptionPlan plan, Meal meal, int came) {
    return meal.guests() >= plan.guests().size() ? came : Math.min(meal.guests(), came);
  }
}
