package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** How a meal is served (餐别). */
public enum MealKind implements Coded {
  /** 自助餐 */
  BUFFET("buffet"),
  /** 工作餐 */
  WORK("work"),
  /** 桌餐 */
  TABLE("table");

  private final String code;

  MealKind(String code) {
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
  public static MealKind of(String code) {
    return Coded.of(MealKind.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
