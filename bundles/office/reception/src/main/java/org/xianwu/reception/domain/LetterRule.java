package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.List;
import org.xianwu.platform.api.problem.Problem;

/**
 * No letter, no reception (无公函的公务活动一律不予接待). A phone record stands in until settlement.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 7; 党政机关厉行节约反对浪费条例 (2025).
 */
final class LetterRule implements Rule {

  @Override
  public List<Finding> check(Visit visit) {
    if (visit.letters().isEmpty()) {
      return List.of(Finding.hard("letterIds", Problem.of(ReceptionProblem.LETTER_MISSING)));
    }
    List<Finding> found = new ArrayList<>();
    for (Letter letter : visit.letters()) {
      if (!letter.verified()) {
        found.add(
            Finding.hard(
                "letterIds",
                Problem.of(ReceptionProblem.LETTER_UNVERIFIED).with("number", letter.name())));
      }
      if (visit.ownNames().contains(letter.sender())) {
        found.add(
            Finding.hard(
                "letterIds",
                Problem.of(ReceptionProblem.LETTER_OWN).with("sender", letter.sender())));
      }
      if (visit.plan().firstDay().filter(first -> letter.date().isAfter(first)).isPresent()) {
        found.add(
            Finding.soft(
                "letterIds",
                Problem.of(ReceptionProblem.LETTER_LATE)
                    .with("number", letter.name())
                    .with("date", letter.date())));
      }
    }
    return found;
  }
}
