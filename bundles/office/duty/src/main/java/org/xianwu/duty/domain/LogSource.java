package org.xianwu.duty.domain;

import org.xianwu.platform.api.problem.Problem;

/** How a matter reached the duty room (来电、来文、来访、系统). */
public enum LogSource {
  CALL("call"),
  DOCUMENT("document"),
  VISIT("visit"),
  SYSTEM("system");

  private final String code;

  LogSource(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /**
   * The source with that code.
   *
   * @throws Problem {@code duty.source-unknown}
   */
  public static LogSource of(String code) {
    for (LogSource source : values()) {
      if (source.code.equals(code)) {
        return source;
      }
    }
    throw Problem.of(DutyProblem.SOURCE_UNKNOWN).with("value", code);
  }
}
