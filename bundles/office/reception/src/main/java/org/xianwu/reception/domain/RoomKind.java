package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** Kind of room (房型). */
public enum RoomKind implements Coded {
  /** 标准间 */
  STANDARD("standard"),
  /** 单间 */
  SINGLE("single"),
  /** 普通套间 */
  SUITE("suite"),
  /** 豪华套间 */
  LUXURY("luxury");

  private final String code;

  RoomKind(String code) {
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
  public static RoomKind of(String code) {
    return Coded.of(RoomKind.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
