package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** How a meal is served (餐别). */
public enum MealKind implements Named {
  /** 自助餐 */
  BUFFET("buffet", "自助餐", "Buffet"),
  /** 工作餐 */
  WORK("work", "工作餐", "Work meal"),
  /** 桌餐 */
  TABLE("table", "桌餐", "Table");

  private final String code;
  private final Label label;

  MealKind(String code, String zh, String en) {
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
  public static MealKind of(String code) {
    return Coded.of(MealKind.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
