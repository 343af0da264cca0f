package org.xianwu.duty.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** What a matter in the duty log is about. */
public enum LogCategory implements Named {
  /** Somebody or something may come to harm (突发事件). */
  EMERGENCY("emergency", "突发事件", "Emergency"),
  /** Weather, water level, fire danger (预警). */
  WARNING("warning", "预警信息", "Warning"),
  /** A message to pass on (通知). */
  NOTICE("notice", "通知传达", "Notice"),
  /** A citizen asks or complains (群众来电). */
  CITIZEN("citizen", "群众来电", "Citizen"),
  /** The duty itself: handover, a check, equipment (值班事务). */
  DESK("desk", "值班事务", "Desk"),
  OTHER("other", "其他", "Other");

  private final String code;
  private final Label label;

  LogCategory(String code, String zh, String en) {
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
   * The category with that code.
   *
   * @throws Problem {@code duty.category-unknown}
   */
  public static LogCategory of(String code) {
    return Coded.of(LogCategory.class, code, DutyProblem.CATEGORY_UNKNOWN);
  }
}
