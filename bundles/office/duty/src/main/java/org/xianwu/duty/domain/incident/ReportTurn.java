package org.xianwu.duty.domain.incident;

import org.xianwu.platform.api.problem.Problem;

/**
 * Whose turn it is: the first report comes first and once, the final one ends the row, a
 * verification answers a question (首报 → 续报 → 终报; 核报).
 */
final class ReportTurn {

  private ReportTurn() {}

  /**
   * Refuses a report out of turn.
   *
   * @param asked whether the higher level waits for a verification
   * @throws Problem {@code duty.report-before-first}, {@code duty.first-report-exists}, {@code
   *     duty.not-asked}, {@code duty.incident-state-forbids}
   */
  static void require(ReportKind kind, IncidentState state, String number, boolean asked) {
    boolean unreported = state == IncidentState.RECEIVED || state == IncidentState.VERIFIED;
    switch (kind) {
      case FIRST -> {
        if (state.running()) {
          throw Problem.of(IncidentProblem.FIRST_REPORT_EXISTS);
        }
        requireState(unreported, state, number);
      }
      case FOLLOW_UP, FINAL -> {
        if (unreported) {
          throw Problem.of(IncidentProblem.REPORT_BEFORE_FIRST).with("kind", kind.label().zh());
        }
        requireState(state.running(), state, number);
      }
      case VERIFICATION -> {
        requireState(state != IncidentState.ARCHIVED, state, number);
        if (!asked) {
          throw Problem.of(IncidentProblem.NOT_ASKED);
        }
      }
    }
  }

  /** The number that the report bears within its kind. */
  static int number(ReportKind kind, int followUps, int verifications) {
    return switch (kind) {
      case FIRST, FINAL -> 1;
      case FOLLOW_UP -> followUps + 1;
      case VERIFICATION -> verifications + 1;
    };
  }

  private static void requireState(boolean allowed, IncidentState state, String number) {
    if (!allowed) {
      throw forbidden(number, state);
    }
  }

  static Problem forbidden(String number, IncidentState state) {
    return Problem.of(IncidentProblem.INCIDENT_STATE_FORBIDS)
        .with("number", number)
        .with("state", state.label().zh());
  }
}
