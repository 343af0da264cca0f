package org.xianwu.duty.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** How a matter reached the duty room (来电、来文、来访、系统). */
public enum LogSource implements Coded {
  CALL("call"),
  DOCUMENT("document"),
  VISIT("visit"),
  SYSTEM("system");

  private final String code;

  LogSource(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
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
