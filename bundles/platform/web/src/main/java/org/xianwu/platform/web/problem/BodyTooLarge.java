package org.xianwu.platform.web.problem;

import java.io.IOException;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/** A body that went on after its limit. */
public final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  private final long limit;

  public BodyTooLarge(long limit) {
    super("body larger than " + limit + " bytes");
    this.limit = limit;
  }

  /** The same as a refusal. */
  public Problem problem() {
    return problem(limit);
  }

  public static Problem problem(long limit) {
    String size = limit >= 1 << 20 ? (limit >> 20) + " MB" : Math.max(1, limit >> 10) + " KB";
    return Problem.of(CommonProblem.TOO_LARGE).with("limit", size);
  }
}
