package org.xianwu.duty.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** How a matter reached the duty room (来电、来文、来访、系统). */
public enum LogSource implements Named {
  CALL("call", "来电", "Call"),
  DOCUMENT("document", "来文", "Document"),
  VISIT("visit", "来访", "Visit"),
  SYSTEM("system", "系统", "System");

  private final String code;
  private final Label label;

  LogSource(String code, String zh, String en) {
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
   * The source with that code.
   *
   * @throws Problem {@code duty.source-unknown}
   */
  public static LogSource of(String code) {
    return Coded.of(LogSource.class, code, DutyProblem.SOURCE_UNKNOWN);
  }
}
