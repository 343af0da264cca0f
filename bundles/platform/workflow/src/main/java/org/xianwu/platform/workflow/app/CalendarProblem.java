package org.xianwu.platform.workflow.app;

import org.xianwu.platform.api.problem.ProblemCode;

/** Why the working calendar refuses. */
public enum CalendarProblem implements ProblemCode {
  /** The file is neither a spreadsheet nor JSON with the expected columns. */
  UNREADABLE_FILE("calendar.unreadable-file", 422),
  /** Rows of the file are wrong; parameter: count. */
  BAD_ROWS("calendar.bad-rows", 422),
  /** The first day lies behind the last, or the span is longer than {@code max} days. */
  BAD_SPAN("calendar.bad-span", 422),
  /** The date has a local day already. */
  LOCAL_DAY_TAKEN("calendar.local-day-taken", 422);

  private final String code;
  private final int status;

  CalendarProblem(String code, int status) {
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
