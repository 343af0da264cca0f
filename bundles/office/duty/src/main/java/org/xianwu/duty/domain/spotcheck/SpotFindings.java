package org.xianwu.duty.domain.spotcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.xianwu.platform.api.problem.Problem;

/**
 * What somebody found who looked into the duty of a unit.
 *
 * @param rings how often it rang, 0 when nothing rang
 * @param spokenWith name of whoever answered, may be empty
 * @param leaderInPost whether the leader on duty was at the post
 * @param knowsProcess whether the officer knew how to report
 * @param note what was seen or heard, required for a fault
 */
public record SpotFindings(
    SpotMethod method,
    Instant at,
    boolean answered,
    int rings,
    String spokenWith,
    boolean leaderInPost,
    boolean officerInPost,
    boolean knowsProcess,
    boolean logInOrder,
    SpotOutcome outcome,
    String note) {

  /** Clocks of two machines may differ by so much. */
  private static final Duration TOLERANCE = Duration.ofMinutes(2);

  public SpotFindings {
    Objects.requireNonNull(method);
    Objects.requireNonNull(at);
    Objects.requireNonNull(outcome);
  }

  /**
   * Refuses what contradicts itself. Basis: 值班工作规范, 在岗带班.
   *
   * @throws Problem {@code duty.spot-findings-wrong} with every contradiction at its field
   */
  public void require(Instant now) {
    Problem wrong = Problem.of(SpotCheckProblem.FINDINGS_WRONG);
    if (at.isAfter(now.plus(TOLERANCE))) {
      wrong.field("at", SpotCheckProblem.IN_FUTURE);
    }
    if (method == SpotMethod.VISIT && !answered) {
      wrong.field("answered", SpotCheckProblem.VISIT_ANSWERED);
    }
    if (answered == (outcome == SpotOutcome.UNANSWERED)) {
      wrong.field("outcome", SpotCheckProblem.NOTHING_HEARD);
    } else if (!answered && (leaderInPost || officerInPost || knowsProcess || logInOrder)) {
      wrong.field("answered", SpotCheckProblem.NOTHING_HEARD);
    } else if (outcome == SpotOutcome.IN_POST && !everybodyInPost()) {
      wrong.field("outcome", SpotCheckProblem.NOT_IN_POST);
    } else if (answered && outcome.fault() && everybodyInPost()) {
      wrong.field("outcome", SpotCheckProblem.NO_FAULT);
    }
    if (outcome.fault() && note.isBlank()) {
      wrong.field("note", SpotCheckProblem.NOTE_MISSING);
    }
    wrong.throwIfAnyField();
  }

  private boolean everybodyInPost() {
    return leaderInPost && officerInPost;
  }
}
