package org.xianwu.duty.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** Kind of shift (全天、白班、夜班); its hours are a setting. */
public enum ShiftType implements Named {
  FULL("full", "全天", "Full day"),
  DAY("day", "白班", "Day"),
  NIGHT("night", "夜班", "Night");

  private final String code;
  private final Label label;

  ShiftType(String code, String zh, String en) {
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
   * The type with that code.
   *
   * @throws Problem {@code duty.type-unknown}
   */
  public static ShiftType of(String code) {
    return Coded.of(ShiftType.class, code, DutyProblem.TYPE_UNKNOWN);
  }
}
