package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** Rank of a guest (级别), from high to low, as standards of rooms and meals name it. */
public enum RankClass implements Coded {
  /** 省部级 */
  PROVINCE("province"),
  /** 厅局级 */
  BUREAU("bureau"),
  /** 县处级 */
  DIVISION("division"),
  /** 乡科级 */
  SECTION("section"),
  /** 其他 */
  STAFF("staff");

  private final String code;

  RankClass(String code) {
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
  public static RankClass of(String code) {
    return Coded.of(RankClass.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }

  /** Whether this is the other rank or above it. */
  public boolean atLeast(RankClass other) {
    return compareTo(other) <= 0;
  }
}
