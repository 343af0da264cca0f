package org.xianwu.duty.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** Kind of shift (全天、白班、夜班); its hours are a setting. */
public enum ShiftType implements Coded {
  FULL("full"),
  DAY("day"),
  NIGHT("night");

  private final String code;

  ShiftType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
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
