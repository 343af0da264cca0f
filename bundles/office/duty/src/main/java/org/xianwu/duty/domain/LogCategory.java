package org.xianwu.duty.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** What a matter in the duty log is about. */
public enum LogCategory implements Coded {
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

  @Override
  public String code() {
    return code;
  }

  /**
   * The category with that code.
   *
   * @throws Problem {@code duty.category-unknown}
   */
  public static LogCategory of(String code) {
    return Coded.of(LogCategory.class, code, DutyProblem.CATEGORY_UNKNOWN);
  }
}
