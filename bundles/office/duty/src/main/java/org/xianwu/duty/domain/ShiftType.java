package org.xianwu.duty.domain;

import org.xianwu.platform.api.problem.Problem;

/** Kind of shift (全天、白班、夜班); its hours are a setting. */
public enum ShiftType {
  FULL("full"),
  DAY("day"),
  NIGHT("night");

  private final String code;

  ShiftType(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * The type with that code.
   *
   * @throws Problem {@code duty.type-unknown}
   */
  public static ShiftType of(String code) {
    for (ShiftType type : values()) {
      if (type.code.equals(code)) {
        return type;
      }
    }
    throw Problem.of(DutyProblem.TYPE_UNKNOWN).with("value", code);
  }
}
