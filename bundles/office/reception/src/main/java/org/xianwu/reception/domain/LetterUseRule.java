package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;

/**
 * A letter serves a receiving unit once; a second stage on other days needs a reason (一函一用).
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 7.
 */
final class LetterUseRule implements Rule {

  @Override
  public List<Finding> check(Visit visit) {
    List<Finding> found = new ArrayList<>();
    for (Letter letter : visit.letters()) {
      for (Visit.Neighbour other : visit.neighbours()) {
        if (other.letterIds().contains(letter.id())) {
          second(visit.plan(), letter, other).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Optional<Finding> second(
      ReceptionPlan plan, Letter letter, Visit.Neighbour other) {
    if (!plan.dated() || plan.overlaps(other.first(), other.last())) {
      return Optional.of(
          Finding.hard("letterIds", refusal(ReceptionProblem.LETTER_USED, letter, other)));
    }
    return plan.reasons().secondStage().isEmpty()
        ? Optional.of(
            Finding.hard(
                "secondStageReason", refusal(ReceptionProblem.STAGE_REASON_MISSING, letter, other)))
        : Optional.empty();
  }

  private static Problem refusal(ReceptionProblem code, Letter letter, Visit.Neighbour other) {
    return Problem.of(code).with("number", letter.name()).with("order", other.name());
  }
}
