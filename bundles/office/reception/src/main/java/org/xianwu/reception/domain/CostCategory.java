package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** What a line of the estimate pays for (费用类别). */
public enum CostCategory implements Named {
  /** 餐费 */
  MEAL("meal", "餐费", "Meals"),
  /** 住宿费 */
  LODGING("lodging", "住宿费", "Rooms"),
  /** 交通费 */
  TRANSPORT("transport", "交通费", "Transport"),
  /** 场租费 */
  VENUE("venue", "场租费", "Venue"),
  /** 资料费 */
  MATERIAL("material", "资料费", "Material"),
  /** 其他 */
  OTHER("other", "其他", "Other"),
  /** 酒水 */
  DRINK("drink", "酒水", "Drinks"),
  /** 烟草 */
  TOBACCO("tobacco", "烟草", "Tobacco"),
  /** 礼品 */
  GIFT("gift", "礼品", "Gifts"),
  /** 旅游、娱乐 */
  LEISURE("leisure", "旅游娱乐", "Leisure");

  private final String code;
  private final Label label;

  CostCategory(String code, String zh, String en) {
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
  public static CostCategory of(String code) {
    return Coded.of(CostCategory.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
