package org.xianwu.duty.domain.incident;

import org.xianwu.platform.api.problem.ProblemCode;

/** Everything for which the keeping and reporting of incidents refuses. */
public enum IncidentProblem implements ProblemCode {
  // facts
  /** Not one of the values on offer; parameter: value. */
  CHOICE_UNKNOWN("choice-unknown", 422),
  SUMMARY_MISSING("summary-missing", 422),
  PLACE_MISSING("place-missing", 422),
  COORDINATES_INVALID("coordinates-invalid", 422),
  /** Parameter: value. */
  INFORMANT_PHONE("informant-phone", 422),
  /** Parameters: occurred, known. */
  KNOWN_BEFORE_OCCURRED("known-before-occurred", 422),
  /** Parameter: value. */
  FIGURE_NEGATIVE("figure-negative", 422),
  /** Parameters: before, after. */
  DEATHS_DECREASE("deaths-decrease", 422),
  /** Parameters: level, least, deaths, severe, loss. */
  LEVEL_TOO_LOW("level-too-low", 422),
  /** A moment before what it follows, or in the future; parameters: at, first. */
  MOMENT_INVALID("moment-invalid", 422),
  INCIDENT_REASON_MISSING("incident-reason-missing", 422),

  // reports
  /** Parameter: kind. */
  REPORT_BEFORE_FIRST("report-before-first", 409),
  FIRST_REPORT_EXISTS("first-report-exists", 409),
  /** Neither by phone nor in writing. */
  REPORT_EMPTY("report-empty", 422),
  /** The kind goes in writing; parameter: kind. */
  REPORT_UNWRITTEN("report-unwritten", 422),
  /** Parameters: at, known. */
  REPORT_TIME_INVALID("report-time-invalid", 422),
  RECIPIENT_MISSING("recipient-missing", 422),
  CONTENT_MISSING("content-missing", 422),
  /** Parameter: name. */
  SIGNER_NOT_ENTITLED("signer-not-entitled", 422),
  /** What was sent stays as it is; parameter: kind. */
  REPORT_SENT("report-sent", 409),
  REPORT_UNSENT("report-unsent", 409),
  /** Nobody asked for a verification. */
  NOT_ASKED("not-asked", 409),

  // states
  /** Parameters: number, state. */
  INCIDENT_STATE_FORBIDS("incident-state-forbids", 409),
  INCIDENT_APPEND_ONLY("incident-append-only", 405),

  // limits
  /** Parameter: day. */
  LIMIT_EXISTS("limit-exists", 409),
  LIMIT_BACKDATED("limit-backdated", 422),
  LIMIT_IN_FORCE("limit-in-force", 409),
  LIMIT_ORDER("limit-order", 422);

  private final String code;
  private final int status;

  IncidentProblem(String name, int status) {
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
