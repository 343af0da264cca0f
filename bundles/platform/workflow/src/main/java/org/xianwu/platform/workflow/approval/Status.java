package org.xianwu.platform.workflow.approval;

/** Where a case stands. */
public enum Status {
  /** Somebody in the chain is asked. */
  RUNNING(false),
  /** Back with the applicant, who may correct and submit again, or cancel. */
  WITH_APPLICANT(false),
  /** Stopped for a while (挂起). */
  SUSPENDED(false),
  APPROVED(true),
  /** Given up by the applicant before the end (撤销). */
  CANCELLED(true),
  /** Declared void after it had been approved (作废). */
  VOID(true);

  private final boolean over;

  Status(boolean over) {
    this.over = over;
  }

  public boolean over() {
    return over;
  }
}
