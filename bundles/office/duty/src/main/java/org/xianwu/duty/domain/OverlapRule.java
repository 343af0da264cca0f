package org.xianwu.duty.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xianwu.platform.api.problem.Problem;

/** Nobody serves in two shifts at the same time, also not in another unit's. */
final class OverlapRule implements Rule {

  private final DutyRules duty;
  private final Staff staff;

  OverlapRule(DutyRules duty, Staff staff) {
    this.duty = duty;
    this.staff = staff;
  }

  @Override
  public List<Finding> check(Plan plan) {
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < plan.shifts().size(); i++) {
      Shift shift = plan.shifts().get(i);
      Stream.concat(plan.shifts().subList(0, i).stream(), plan.neighbours().stream())
          .filter(other -> sharedHours(other, shift))
          .forEach(other -> found.addAll(shared(shift, other)));
    }
    return found;
  }

  /** Whoever goes on into the next day's shift hands over to himself. */
  private boolean sharedHours(Shift one, Shift other) {
    if (!one.span().overlaps(other.span())) {
      return false;
    }
    Duration shared = one.span().sharedPart(other.span()).length();
    return one.day().equals(other.day()) || shared.compareTo(duty.handover()) > 0;
  }

  private List<Finding> shared(Shift shift, Shift other) {
    return onTheSpot(shift).stream()
        .filter(onTheSpot(other)::contains)
        .map(
            person ->
                Finding.hard(
                    shift.day(),
                    shift.id(),
                    Problem.of(DutyProblem.PERSON_OVERLAP)
                        .with("name", staff.name(person))
                        .with("day", shift.day())
                        .with("other", other.day())))
        .toList();
  }

  // a main leader on call is reachable, not present: the next days may follow each other
  private static List<Long> onTheSpot(Shift shift) {
    Assignment who = shift.assignment();
    return who.people().stream()
        .filter(person -> person == who.leaderId() || who.crew().contains(person))
        .toList();
  }
}
