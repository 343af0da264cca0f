package org.xianwu.platform.api.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xianwu.platform.api.text.Label;

/**
 * When something is due, and why.
 *
 * @param legalDue end of the term by law (法定届满日)
 * @param due end after the configured shift (顺延日); equals {@code legalDue} when nothing moved
 * @param provisional true when a year without an imported calendar was crossed (暂定)
 * @param reasons line by line, in order: each day that was counted or skipped, and the shift
 */
public record Deadline(Instant legalDue, Instant due, boolean provisional, List<Reason> reasons) {

  /**
   * One line of the explanation.
   *
   * @param counted position of the day in the count, 0 when it was skipped
   */
  public record Reason(LocalDate day, int counted, Label why) {}

  public Deadline {
    reasons = List.copyOf(reasons);
  }

  /** The earlier of both ends; alerts look at it. */
  public Instant alertOn() {
    return legalDue.isBefore(due) ? legalDue : due;
  }
}
