package org.xianwu.reception.app;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.reception.domain.BudgetStanding;
import org.xianwu.reception.domain.ReceptionProblem;

/** A budget in memory. */
public final class HandBudget implements BudgetReservations {

  private final Map<Long, BigDecimal> held = new HashMap<>();
  BigDecimal total = new BigDecimal("300000.00");

  @Override
  public Optional<BudgetStanding> standing(long unitId, int year) {
    return Optional.of(new BudgetStanding(total, used()));
  }

  BigDecimal used() {
    return held.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public void reserve(long orderId, long unitId, int year, BigDecimal amount) {
    if (used().add(amount).compareTo(total) > 0) {
      throw Problem.of(ReceptionProblem.BUDGET_EXCEEDED)
          .with("left", total.subtract(used()))
          .with("estimate", amount);
    }
    held.put(orderId, amount);
  }

  @Override
  public void release(long orderId) {
    held.remove(orderId);
  }
}
