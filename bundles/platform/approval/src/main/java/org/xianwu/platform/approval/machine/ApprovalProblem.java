package org.xianwu.platform.approval.machine;

import org.xianwu.platform.api.problem.ProblemCode;

/** Why a step of an approval is refused. */
public enum ApprovalProblem implements ProblemCode {
  /** Only the applicant would decide; parameter: stage. */
  NOBODY_ELSE("nobody-else", 422),
  /** One's own case is never approved by oneself, by no detour. */
  OWN_CASE("own-case", 403),
  /** Whoever submits a case is its applicant, so that nobody submits for another and decides. */
  NOT_APPLICANT("not-applicant", 403),
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
  DECIDED_SINCE("decided-since", 409),
  /** The person may not decide this case by the rules of its function; parameter: name. */
  BARRED("barred", 422),
  /** The person has left or cannot sign in; parameter: name. */
  UNREACHABLE("unreachable", 422),
  /** Everybody who is asked serves and can sign in, so nothing is to be reassigned. */
  REACHABLE("reachable", 409),
  /** No function that is running takes part with this kind of case; parameter: kind. */
  KIND_UNKNOWN("kind-unknown", 503),
  /** The chain has no stage that the case passes; parameter: kind. */
  NO_STAGE("no-stage", 422),
  /** A return needs an opinion, an extension and a void a reason. */
  OPINION_MISSING("opinion-missing", 422),
  /** A new deadline lies in the past or before the old one. */
  DUE_NOT_LATER("due-not-later", 422),
  /** Urged again within the hour; parameter: name. */
  URGED_LATELY("urged-lately", 409),
  DELEGATION_SELF("delegation-self", 422),
  /** Parameter: days. */
  DELEGATION_PERIOD("delegation-period", 422),
  /** Starts in the past. */
  DELEGATION_PAST("delegation-past", 422),
  /** There is one for these days already; parameters: name, from, to. */
  DELEGATION_OVERLAP("delegation-overlap", 409),
  /** Whoever decides for others may not pass that on; parameter: name. */
  DELEGATION_CHAIN("delegation-chain", 422),
  /** A new version of a chain begins today or later. */
  CHAIN_PAST("chain-past", 422),
  /** A stage asks for a role, post or person that is not there; parameter: stage. */
  STAGE_EMPTY("stage-empty", 422),
  /** A condition names an attribute that the cases do not have; parameter: attribute. */
  ATTRIBUTE_UNKNOWN("attribute-unknown", 422),
  /** A condition compares by size what is no number; parameter: value. */
  VALUE_NO_NUMBER("value-no-number", 422);

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
