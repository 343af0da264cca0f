package org.xianwu.duty.domain.swap;

import org.xianwu.platform.api.problem.ProblemCode;

/** Everything for which a swap is refused. */
public enum SwapProblem implements ProblemCode {
  /** Several rules are broken; parameter: count. */
  REFUSED("swap-refused", 422),
  /** Parameters: day, time. */
  BEGAN("swap-began", 409),
  /** The asker does not serve in that shift; parameters: name, day. */
  NOT_SERVING("swap-not-serving", 422),
  /** Parameter: name. */
  SELF("swap-self", 422),
  /** The other serves in that shift already; parameters: name, day. */
  SERVES_ALREADY("swap-serves-already", 422),
  /** A lower leader would replace a higher one; parameters: name, other. */
  LEADER_LOWER("swap-leader-lower", 422),
  REASON_MISSING("swap-reason-missing", 422),
  /** Another swap of the same person in that shift is open; parameters: name, day. */
  OPEN_ALREADY("swap-open-already", 409),
  /** The roster of that day is being changed by hand; parameter: number. */
  ROSTER_IN_HAND("swap-roster-in-hand", 409),
  /** The shift is no longer as it was; parameters: name, day. */
  SHIFT_CHANGED("swap-shift-changed", 409),
  /** Parameter: state. */
  STATE_FORBIDS("swap-state-forbids", 409),
  /** It changed the roster already. */
  EFFECTIVE("swap-effective", 409),
  /** Only the one who is asked answers. */
  NOT_ASKED("swap-not-asked", 403),
  /** Only the one who asked. */
  NOT_ASKER("swap-not-asker", 403);

  private final String code;
  private final int status;

  SwapProblem(String name, int status) {
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
