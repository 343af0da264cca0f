package org.xianwu.duty.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.xianwu.platform.api.problem.Problem;

/**
 * One thing that a check found.
 *
 * @param hard whether it keeps the roster from being published; otherwise it is only pointed at
 * @param day to which the console jumps
 * @param shiftId 0 when no single shift is to blame
 */
public record Finding(boolean hard, LocalDate day, long shiftId, Problem problem) {

  public Finding {
    Objects.requireNonNull(day);
    Objects.requireNonNull(problem);
  }

  /** A rule that keeps the roster from being published. */
  static Finding hard(LocalDate day, long shiftId, Problem problem) {
    return new Finding(true, day, shiftId, problem);
  }

  /** Something to think about. */
  static Finding soft(LocalDate day, long shiftId, Problem problem) {
    return new Finding(false, day, shiftId, problem);
  }
}
