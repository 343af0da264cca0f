package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How the budget of a year stands (总额控制).
 *
 * @param total yuan of the year
 * @param used yuan spent and reserved
 */
public record BudgetStanding(BigDecimal total, BigDecimal used) {

  public BudgetStanding {
    Objects.requireNonNull(total);
    Objects.requireNonNull(used);
  }

  public BigDecimal left() {
    return total.subtract(used);
  }
}
