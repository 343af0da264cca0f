package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.xianwu.platform.api.problem.Problem;

/**
 * What guests pay for the meals that they are not served: shares of the daily allowance for meals
 * (伙食补助费) of whoever travels.
 *
 * <p>Basis: 财办行〔2019〕104号; the county's own amounts.
 *
 * @param allowance yuan a day
 * @param breakfast percent of it
 * @param lunch percent of it
 * @param dinner percent of it
 */
public record MealShares(BigDecimal allowance, int breakfast, int lunch, int dinner) {

  private static final int WHOLE = 100;

  public MealShares {
    allowance = allowance.setScale(2, RoundingMode.HALF_UP);
  }

  /** What is used until the county sets something else: 100 yuan, 20, 40 and 40 percent. */
  public static MealShares usual() {
    return new MealShares(new BigDecimal("100.00"), 20, 40, 40);
  }

  /**
   * Refuses shares that are not those of one day.
   *
   * @throws Problem {@code reception.amount-invalid}, {@code reception.shares-invalid}
   */
  void require() {
    if (allowance.signum() < 0) {
      throw Problem.of(ReceptionProblem.AMOUNT_INVALID);
    }
    int sum = breakfast + lunch + dinner;
    if (sum != WHOLE || breakfast < 0 || lunch < 0 || dinner < 0) {
      throw Problem.of(ReceptionProblem.SHARES_INVALID).with("sum", sum);
    }
  }

  /** Yuan that a guest pays for a meal. */
  public BigDecimal of(MealTime time) {
    int percent =
        switch (time) {
          case BREAKFAST -> breakfast;
          case LUNCH -> lunch;
          case DINNER -> dinner;
        };
    return allowance
        .multiply(BigDecimal.valueOf(percent))
        .divide(BigDecimal.valueOf(WHOLE), 2, RoundingMode.HALF_UP);
  }
}
