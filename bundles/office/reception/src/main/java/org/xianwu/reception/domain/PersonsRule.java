package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.List;
import org.xianwu.platform.api.problem.Problem;

/**
 * Guests are those whom the letters name; more, or others, need a reason.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 7 and 11: the list agrees with the letter.
 */
final class PersonsRule implements Rule {

  @Override
  public List<Finding> check(Visit visit) {
    ReceptionPlan plan = visit.plan();
    if (visit.letters().isEmpty() || !plan.reasons().extraGuests().isEmpty()) {
      return List.of();
    }
    int named = visit.letters().stream().mapToInt(letter -> letter.persons().size()).sum();
    List<Finding> found = new ArrayList<>();
    if (plan.guests().size() > named) {
      found.add(
          Finding.hard(
              "extraGuestsReason",
              Problem.of(ReceptionProblem.MORE_THAN_LETTER)
                  .with("guests", plan.guests().size())
                  .with("persons", named)));
    }
    for (int i = 0; i < plan.guests().size(); i++) {
      Guest guest = plan.guests().get(i);
      if (!guest.name().isEmpty()
          && visit.letters().stream().noneMatch(letter -> letter.names(guest))) {
        found.add(
            Finding.hard(
                Finding.at("guests", i, "name"),
                Problem.of(ReceptionProblem.GUEST_NOT_IN_LETTER).with("name", guest.name())));
      }
    }
    return found;
  }
}
