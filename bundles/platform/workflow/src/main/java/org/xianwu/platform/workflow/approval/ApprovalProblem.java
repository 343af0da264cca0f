package org.xianwu.platform.workflow.approval;

import org.xianwu.platform.api.problem.ProblemCode;

/** Why a step of an approval is refused. */
public enum ApprovalProblem implements ProblemCode {
  /** Only the applicant would decide; parameter: stage. */
  NOBODY_ELSE("nobody-else", 422),
  /** One's own case is never approved by oneself, by no detour. */
  OWN_CASE("own-case", 403),
  /** The task is not open any more, or is somebody else's. */
  NOT_YOURS("not-yours", 409),
  /** Parameter: status. */
  STATUS_FORBIDS("status-forbids", 409),
  /** The stage to return to does not lie before the present one. */
  NOT_BEFORE("not-before", 422),
  /** The person is asked in this stage already; parameter: person. */
  ASKED_ALREADY("asked-already", 422),
  /** Only whoever added a person may take that person out again. */
  NOT_ADDED_BY_YOU("not-added-by-you", 403),
  /** Somebody has decided since; the case cannot be taken back. */
  DECIDED_SINCE("decided-since", 409);

  private final String code;
  private final int status;

  ApprovalProblem(String name, int status) {
    this.code = "approval." + name;
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
