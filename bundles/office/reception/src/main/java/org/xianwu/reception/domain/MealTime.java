package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** Meal of the day (餐次). */
public enum MealTime implements Named {
  BREAKFAST("breakfast", "早餐", "Breakfast"),
  LUNCH("lunch", "午餐", "Lunch"),
  DINNER("dinner", "晚餐", "Dinner");

  private final String code;
  private final Label label;

  MealTime(String code, String zh, String en) {
    this.code = code;
    this.label = Label.of(zh, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Label label() {
    return label;
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
