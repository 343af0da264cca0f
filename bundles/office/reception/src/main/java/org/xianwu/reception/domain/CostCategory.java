package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** What a line of the estimate pays for (费用类别). */
public enum CostCategory implements Coded {
  /** 餐费 */
  MEAL("meal"),
  /** 住宿费 */
  LODGING("lodging"),
  /** 交通费 */
  TRANSPORT("transport"),
  /** 场租费 */
  VENUE("venue"),
  /** 资料费 */
  MATERIAL("material"),
  /** 其他 */
  OTHER("other"),
  /** 酒水 */
  DRINK("drink"),
  /** 烟草 */
  TOBACCO("tobacco"),
  /** 礼品 */
  GIFT("gift"),
  /** 旅游、娱乐 */
  LEISURE("leisure");

  private final String code;

  CostCategory(String code) {
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
  public static CostCategory of(String code) {
    return Coded.of(CostCategory.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
