package org.xianwu.duty.domain.outing;

import org.xianwu.platform.api.problem.ProblemCode;

/** Everything for which an outing is refused, and what is only pointed at. */
public enum OutingProblem implements ProblemCode {
  /** Several rules are broken; parameter: count. */
  REFUSED("outing-refused", 422),
  PERSON("outing-person", 422),
  MATTER("outing-matter", 422),
  DESTINATION("outing-destination", 422),
  /** Parameter: county. */
  IN_COUNTY("outing-in-county", 422),
  TIME("outing-time", 422),
  /** Parameter: value. */
  PHONE("outing-phone", 422),
  /** A main leader names who acts. */
  ACTING_MISSING("outing-acting-missing", 422),
  ACTING_SELF("outing-acting-self", 422),
  /** Parameters: name, number. */
  ACTING_AWAY("outing-acting-away", 422),
  /** Parameters: name, number. */
  BOTH_AWAY("outing-both-away", 422),
  /** Parameters: days, most. */
  LONG("outing-long", 422),
  ABROAD("outing-abroad", 422),
  /** Parameters: name, day, number. */
  ON_DUTY("outing-on-duty", 422),
  /** Acts for another meanwhile; parameters: name, other, number. */
  ACTS_MEANWHILE("outing-acts-meanwhile", 422),
  /** Another outing of the same time; parameter: number. */
  OVERLAPS("outing-overlaps", 422),
  /** It begins before it is asked for; parameter: time. */
  BEGUN("outing-begun", 422),
  /** Later than the lead time; parameters: days, due. */
  LATE("outing-late", 422),
  /** Days of the year are not in the calendar; parameter: year. */
  NO_CALENDAR("outing-no-calendar", 422),
  /** Parameters: number, state. */
  STATE_FORBIDS("outing-state-forbids", 409),
  /** Back before it began, or in the future; parameter: value. */
  RETURN_TIME("outing-return-time", 422),
  REASON_MISSING("outing-reason-missing", 422),

  // the table of who decides
  MATRIX_PERIOD("outing-matrix-period", 422),
  MATRIX_DAYS("outing-matrix-days", 422),

  // suspicions
  EVIDENCE_MISSING("outing-evidence-missing", 422),
  ANSWER_MISSING("outing-answer-missing", 422),
  /** Parameter: state. */
  SUSPICION_STATE("outing-suspicion-state", 409),
  /** Only the person concerned answers. */
  NOT_CONCERNED("outing-not-concerned", 403),
  /** Nobody judges what concerns himself. */
  OWN_SUSPICION("outing-own-suspicion", 403);

  private final String code;
  private final int status;

  OutingProblem(String name, int status) {
    this.code = "duty." + name;
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
