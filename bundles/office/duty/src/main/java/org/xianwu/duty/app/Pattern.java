package org.xianwu.duty.app;

import java.time.YearMonth;
import java.util.Optional;
import org.xianwu.duty.domain.ShiftType;

/**
 * How the open days of a draft are filled.
 *
 * @param workdays shift of working days; the office is open in the daytime, so a night shift is
 *     enough where that is the custom
 * @param copiedFrom month whose people are taken over week by week; empty to leave the shifts open
 */
public record Pattern(ShiftType workdays, Optional<YearMonth> copiedFrom) {

  /** Shifts without people. */
  static Pattern open(ShiftType workdays) {
    return new Pattern(workdays, Optional.empty());
  }
}
