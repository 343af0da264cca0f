package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** Kind of room (房型). */
public enum RoomKind implements Named {
  /** 标准间 */
  STANDARD("standard", "标准间", "Standard room"),
  /** 单间 */
  SINGLE("single", "单间", "Single room"),
  /** 普通套间 */
  SUITE("suite", "普通套间", "Suite"),
  /** 豪华套间 */
  LUXURY("luxury", "豪华套间", "Luxury suite");

  private final String code;
  private final Label label;

  RoomKind(String code, String zh, String en) {
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
  public static RoomKind of(String code) {
    return Coded.of(RoomKind.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
