package org.xianwu.duty.domain;

import java.util.ArrayList;
import java.util.List;
import org.xianwu.platform.api.problem.Problem;

/**
 * Nobody is on a roster who is exempt, on leave, on an outing or in training at that time. Hours
 * count: a shift of 24 hours reaches into the next morning.
 */
public final class AwayRule implements Rule {

  private final Staff staff;

  public AwayRule(Staff staff) {
    this.staff = staff;
  }

  @Override
  public List<Finding> check(Plan plan) {
    List<Finding> found = new ArrayList<>();
    for (Shift shift : plan.shifts()) {
      problems(plan.terms(), shift.assignment(), shift.span())
          .forEach(problem -> found.add(Finding.hard(shift.day(), shift.id(), problem)));
    }
    return found;
  }

  /**
   * Refuses somebody who cannot serve at that time.
   *
   * @throws Problem {@code duty.person-away} with the number of the outing
   */
  public void require(List<PersonTerms> terms, Assignment who, Span span) {
    List<Problem> problems = problems(terms, who, span);
    if (!problems.isEmpty()) {
      throw problems.get(0);
    }
  }

  private List<Problem> problems(List<PersonTerms> terms, Assignment who, Span span) {
    return terms.stream()
        .filter(one -> who.people().contains(one.personId()) && one.bars(span))
        .map(
            one ->
                Problem.of(DutyProblem.PERSON_AWAY)
                    .with("name", staff.name(one.personId()))
                    .with("from", one.firstDay())
                    .with("to", one.lastDay().map(Object::toString).orElse("—"))
                    .with("document", one.document().isBlank() ? "—" : one.document()))
        .toList();
  }
}
