package org.xianwu.platform.shell.rest;

import org.xianwu.platform.api.problem.ProblemCode;

/** Refusals of the shell. */
public enum ShellProblem implements ProblemCode {
  /** More than 16 KB. */
  PREFERENCES_TOO_LARGE("shell.preferences-too-large", 413);

  private final String code;
  private final int status;

  ShellProblem(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
