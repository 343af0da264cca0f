package org.xianwu.duty.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xianwu.platform.api.problem.Problem;

/**
 * After a shift of 24 hours its officers and driver are free for a day. Leaders are not bound:
 * several days of a holiday in a row are usual for them and only pointed at.
 */
final class RestRule implements Rule {

  private static final Duration WHOLE_DAY = Duration.ofHours(24);

  private final DutyRules duty;
  private final Staff staff;

  RestRule(DutyRules duty, Staff staff) {
    this.duty = duty;
    this.staff = staff;
  }

  @Override
  public List<Finding> check(Plan plan) {
    List<Finding> found = new ArrayList<>();
    Map<Long, Shift> last = new HashMap<>();
    List<Shift> all =
        Stream.concat(plan.shifts().stream(), plan.neighbours().stream())
            .sorted((one, other) -> one.span().from().compareTo(other.span().from()))
            .toList();
    for (Shift shift : all) {
      for (long person : shift.assignment().crew()) {
        Shift former = last.put(person, shift);
        boolean ours = plan.shifts().contains(shift) || plan.shifts().contains(former);
        if (former != null && ours && tooSoon(former.span(), shift.span(), duty.rest())) {
          found.add(finding(plan, person, former, shift));
        }
      }
    }
    return found;
  }

  /** Whether the later shift begins in the time that is free after the former one. */
  static boolean tooSoon(Span former, Span later, Duration rest) {
    return former.length().compareTo(WHOLE_DAY) >= 0
        && !former.overlaps(later)
        && later.from().isBefore(former.to().plus(rest));
  }

  private Finding finding(Plan plan, long person, Shift former, Shift shift) {
    Shift blamed = plan.shifts().contains(shift) ? shift : former;
    return Finding.hard(
        blamed.day(),
        blamed.id(),
        Problem.of(DutyProblem.REST_TOO_SHORT)
            .with("name", staff.name(person))
            .with("former", former.day())
            .with("day", shift.day())
            .with("hours", duty.rest().toHours()));
  }
}
