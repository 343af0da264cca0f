package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** Rank of a guest (级别), from high to low, as standards of rooms and meals name it. */
public enum RankClass implements Named {
  /** 省部级 */
  PROVINCE("province", "省部级", "Province"),
  /** 厅局级 */
  BUREAU("bureau", "厅局级", "Bureau"),
  /** 县处级 */
  DIVISION("division", "县处级", "Division"),
  /** 乡科级 */
  SECTION("section", "乡科级", "Section"),
  /** 其他 */
  STAFF("staff", "其他", "Other");

  private final String code;
  private final Label label;

  RankClass(String code, String zh, String en) {
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
  public static RankClass of(String code) {
    return Coded.of(RankClass.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }

  /** Whether this is the other rank or above it. */
  public boolean atLeast(RankClass other) {
    return compareTo(other) <= 0;
  }
}
