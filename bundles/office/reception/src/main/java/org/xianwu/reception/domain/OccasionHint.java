package org.xianwu.reception.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianwu.platform.api.problem.Problem;

/** Points at a sender who comes often, and at another group that could be received together. */
final class OccasionHint implements Rule {

  private final ReceptionRules rules;

  OccasionHint(ReceptionRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Finding> check(Visit visit) {
    if (!visit.plan().dated()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    Set<String> senders = visit.letters().stream().map(Letter::sender).collect(Collectors.toSet());
    for (String sender : senders) {
      often(visit, sender).ifPresent(found::add);
      for (Visit.Neighbour other : visit.neighbours()) {
        if (other.senders().contains(sender)
            && visit.plan().overlaps(other.first(), other.last())) {
          found.add(
              Finding.soft(
                  "firstDay",
                  Problem.of(ReceptionProblem.MERGE)
                      .with("sender", sender)
                      .with("order", other.name())));
        }
      }
    }
    return found;
  }

  private Optional<Finding> often(Visit visit, String sender) {
    YearMonth month = YearMonth.from(visit.plan().firstDay().get());
    long visits =
        1
            + visit.neighbours().stream()
                .filter(other -> other.senders().contains(sender))
                .filter(other -> YearMonth.from(other.first()).equals(month))
                .count();
    return visits > rules.senderVisits()
        ? Optional.of(
            Finding.soft(
                "letterIds",
                Problem.of(ReceptionProblem.OFTEN)
                    .with("sender", sender)
                    .with("count", visits)
                    .with("month", month)))
        : Optional.empty();
  }
}
