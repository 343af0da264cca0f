package org.xianwu.platform.identity.app;

import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/** Why somebody's rights change (授权依据): the request, the decision, the transfer. */
final class Basis {

  private static final int LONGEST = 200;

  private Basis() {}

  /**
   * The basis as it is kept.
   *
   * @param given may be null
   * @throws Problem on the field {@code basis} when there is none, or a long story
   */
  static String of(String given) {
    String basis = given == null ? "" : given.strip();
    if (basis.isEmpty()) {
      throw Problem.of(CommonProblem.INVALID).field("basis", CommonProblem.REQUIRED);
    }
    if (basis.length() > LONGEST) {
      throw Problem.of(CommonProblem.INVALID)
          .field("basis", Problem.of(CommonProblem.TOO_LONG).with("max", LONGEST));
    }
    return basis;
  }
}
