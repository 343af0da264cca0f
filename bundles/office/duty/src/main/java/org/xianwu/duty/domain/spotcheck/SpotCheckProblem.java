package org.xianwu.duty.domain.spotcheck;

import org.xianwu.platform.api.problem.ProblemCode;

/** Refusals about spot checks. */
public enum SpotCheckProblem implements ProblemCode {
  /** The findings contradict themselves; the fields say where. */
  FINDINGS_WRONG("spot-findings-wrong", 422),
  IN_FUTURE("spot-in-future", 422),
  /** Nobody answered, so nothing else can have been found. */
  NOTHING_HEARD("spot-nothing-heard", 422),
  /** On the spot there is nothing to answer. */
  VISIT_ANSWERED("spot-visit-answered", 422),
  /** In post although somebody was not. */
  NOT_IN_POST("spot-not-in-post", 422),
  /** A fault although everybody was in post. */
  NO_FAULT("spot-no-fault", 422),
  /** A fault without a word about what was found. */
  NOTE_MISSING("spot-note-missing", 422),
  /** Parameter: state. */
  STATE("spot-state", 409),
  /** The task is done or dropped already; parameter: unit. */
  TASK_ENDED("spot-task-ended", 409),
  /** Whoever found the fault does not explain it. */
  OWN_EXPLANATION("spot-own-explanation", 403),
  /** No unit is left to be drawn; parameter: group. */
  NOBODY_LEFT("spot-nobody-left", 422),
  GROUP_UNKNOWN("spot-group-unknown", 422),
  /** Parameters: first, last. */
  DAY_WRONG("spot-day-wrong", 422),
  /** The unit has an open task on the day; parameters: unit, day. */
  TASK_EXISTS("spot-task-exists", 409),
  /** A platform asked for something else under the same reference; parameter: reference. */
  REFERENCE_USED("spot-reference-used", 409);

  private final String code;
  private final int status;

  SpotCheckProblem(String name, int status) {
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
