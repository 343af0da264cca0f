package org.xianwu.reception.app;

import java.math.BigDecimal;
import java.util.Optional;
import org.xianwu.reception.domain.BudgetStanding;

/** Holds money of the year's budget for orders, so that it is never promised twice. */
public interface BudgetReservations {

  /** How the budget of the unit stands; empty when the county set none. */
  Optional<BudgetStanding> standing(long unitId, int year);

  /**
   * Holds the amount for the order, in the running transaction. Two who ask at once for the last
   * yuan never both get it.
   *
   * @param amount yuan; replaces what the order held before
   * @throws org.xianwu.platform.api.problem.Problem {@code reception.budget-exceeded}
   */
  void reserve(long orderId, long unitId, int year, BigDecimal amount);

  /** Gives back what the order holds; nothing happens when it holds nothing. */
  void release(long orderId);

  /**
   * Spends the money of a settled order in place of what it holds, in the running transaction.
   *
   * @param amount yuan that were paid in the end
   * @throws org.xianwu.platform.api.problem.Problem {@code reception.budget-exceeded}
   */
  void spend(long orderId, BigDecimal amount);
}
