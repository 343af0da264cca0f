package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.List;
import org.xianwu.platform.api.problem.Problem;

/** Points at leaders who would accompany two visits at the same time. */
final class EscortClashHint implements Rule {

  @Override
  public List<Finding> check(Visit visit) {
    List<Finding> found = new ArrayList<>();
    List<Escort> escorts = visit.plan().escorts();
    for (int i = 0; i < escorts.size(); i++) {
      Escort escort = escorts.get(i);
      for (Visit.Neighbour other : visit.neighbours()) {
        if (escort.personId() != 0
            && other.escorts().contains(escort.personId())
            && visit.plan().overlaps(other.first(), other.last())) {
          found.add(
              Finding.soft(
                  Finding.at("escorts", i, "personId"),
                  Problem.of(ReceptionProblem.ESCORT_TWICE)
                      .with("name", escort.name())
                      .with("order", other.name())));
        }
      }
    }
    return found;
  }
}
