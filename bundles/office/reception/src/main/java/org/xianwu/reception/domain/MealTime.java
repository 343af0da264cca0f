package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** Meal of the day (餐次). */
public enum MealTime implements Coded {
  BREAKFAST("breakfast"),
  LUNCH("lunch"),
  DINNER("dinner");

  private final String code;

  MealTime(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The value with that code.
   *
   * @throws Problem {@code reception.choice-unknown}
   */
  public static MealTime of(String code) {
    return Coded.of(MealTime.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
