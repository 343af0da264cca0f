package org.xianwu.duty.domain;

import java.util.Objects;
import org.xianwu.platform.api.problem.Problem;

/**
 * One thing that a rule found in a form that is being filled.
 *
 * @param hard whether the form is refused with it; otherwise it is only pointed at
 * @param field input to blame, empty for the whole
 */
public record FormFinding(boolean hard, String field, Problem problem) {

  public FormFinding {
    Objects.requireNonNull(field);
    Objects.requireNonNull(problem);
  }

  /** A rule that refuses the form. */
  public static FormFinding hard(String field, Problem problem) {
    return new FormFinding(true, field, problem);
  }

  /** Something to think about. */
  public static FormFinding soft(String field, Problem problem) {
    return new FormFinding(false, field, problem);
  }
}
