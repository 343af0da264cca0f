package org.xianwu.reception.domain;

import java.util.Objects;
import org.xianwu.platform.api.problem.Problem;

/**
 * One thing that a check found.
 *
 * @param hard whether it keeps the order from being submitted; else the approver sees it
 * @param field input to blame, for example {@code meals[0].escorts}; empty for the whole
 */
public record Finding(boolean hard, String field, Problem problem) {

  public Finding {
    Objects.requireNonNull(field);
    Objects.requireNonNull(problem);
  }

  static Finding hard(String field, Problem problem) {
    return new Finding(true, field, problem);
  }

  static Finding soft(String field, Problem problem) {
    return new Finding(false, field, problem);
  }

  /** Name of an input in the row of a list. */
  static String at(String rows, int index, String input) {
    return rows + "[" + index + "]." + input;
  }
}
