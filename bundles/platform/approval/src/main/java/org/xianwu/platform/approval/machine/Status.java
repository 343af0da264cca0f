package org.xianwu.platform.approval.machine;

import org.xianwu.platform.api.text.Coded;

/** Where a case stands. */
public enum Status implements Coded {
  /** Somebody in the chain is asked. */
  RUNNING("running", false),
  /** Back with the applicant, who may correct and submit again, or cancel. */
  WITH_APPLICANT("with-applicant", false),
  /** Stopped for a while (挂起). */
  SUSPENDED("suspended", false),
  APPROVED("approved", true),
  /** Given up by the applicant before the end (撤销). */
  CANCELLED("cancelled", true),
  /** Declared void after it had been approved (作废). */
  VOID("void", true);

  private final String code;
  private final boolean over;

  Status(String code, boolean over) {
    this.code = code;
    this.over = over;
  }

  @Override
  public String code() {
    return code;
  }

  public boolean over() {
    return over;
  }
}
