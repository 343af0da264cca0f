package org.xianwu.duty.domain.handover;

import org.xianwu.platform.api.problem.ProblemCode;

/** Everything for which a handover is refused. */
public enum HandoverProblem implements ProblemCode {
  /** Something is out of order and nobody says what. */
  REMARK_MISSING("handover-remark-missing", 422),
  /** No shift follows another at that moment. */
  NO_CHANGE("handover-no-change", 422),
  /** Parameters: name, day. */
  NOT_SERVING("handover-not-serving", 403),
  /** Both signatures of one person. */
  SAME_PERSON("handover-same-person", 422),
  /** Parameter: state. */
  STATE_FORBIDS("handover-state-forbids", 409),
  ITEM_MISSING("handover-item-missing", 422),
  /** The item is done already. */
  ITEM_DONE("handover-item-done", 409);

  private final String code;
  private final int status;

  HandoverProblem(String name, int status) {
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
