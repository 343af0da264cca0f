package org.xianwu.duty.domain.swap;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.xianwu.duty.domain.FormFinding;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.Staff;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;

/**
 * Whether one may serve in another's place. What the whole roster demands (rest, overlap, absence)
 * is checked beside it.
 */
public final class SwapCheck {

  private static final ZoneId ZONE = WorkCalendar.ZONE;

  private final Staff staff;
  private final Standing standing;

  public SwapCheck(Staff staff, Standing standing) {
    this.staff = staff;
    this.standing = standing;
  }

  /**
   * What is wrong with giving a shift to another.
   *
   * @param post that the asker holds in the shift
   */
  public List<FormFinding> check(Shift shift, SwapPost post, long from, long to, Instant now) {
    List<FormFinding> found = new ArrayList<>();
    if (!shift.span().from().isAfter(now)) {
      found.add(FormFinding.hard("shiftId", began(shift)));
    }
    if (from == to) {
      found.add(hard(Problem.of(SwapProblem.SELF).with("name", staff.name(from))));
    } else if (shift.assignment().people().contains(to) && post != SwapPost.MAIN_LEADER) {
      found.add(
          hard(
              Problem.of(SwapProblem.SERVES_ALREADY)
                  .with("name", staff.name(to))
                  .with("day", shift.day())));
    } else if (post.leads() && !standing.mayReplace(from, to, shift.day())) {
      found.add(
          hard(
              Problem.of(SwapProblem.LEADER_LOWER)
                  .with("name", staff.name(to))
                  .with("other", staff.name(from))));
    }
    return found;
  }

  /** Says that a shift began before the swap was approved (调班须在班次开始前批准). */
  public static Problem began(Shift shift) {
    return Problem.of(SwapProblem.BEGAN)
        .with("day", shift.day())
        .with("time", shift.span().from().atZone(ZONE).toLocalTime());
  }

  private static FormFinding hard(Problem problem) {
    return FormFinding.hard("toId", problem);
  }
}
