package org.xianwu.duty.domain;

import org.xianwu.platform.api.problem.Problem;

/** What a matter in the duty log is about. */
public enum LogCategory {
  /** Somebody or something may come to harm (突发事件). */
  EMERGENCY("emergency"),
  /** Weather, water level, fire danger (预警). */
  WARNING("warning"),
  /** A message to pass on (通知). */
  NOTICE("notice"),
  /** A citizen asks or complains (群众来电). */
  CITIZEN("citizen"),
  /** The duty itself: handover, a check, equipment (值班事务). */
  DESK("desk"),
  OTHER("other");

  private final String code;

  LogCategory(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * The category with that code.
   *
   * @throws Problem {@code duty.category-unknown}
   */
  public static LogCategory of(String code) {
    for (LogCategory category : values()) {
      if (category.code.equals(code)) {
        return category;
      }
    }
    throw Problem.of(DutyProblem.CATEGORY_UNKNOWN).with("value", code);
  }
}
