package org.xianwu.duty.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.xianwu.platform.api.check.PhoneNumber;
import org.xianwu.platform.api.problem.Problem;

/**
 * What an officer writes into the duty log.
 *
 * @param at when it reached the duty room
 * @param caller who called or came, may be empty
 * @param phone of the caller, may be empty; personal data
 * @param content what was said
 * @param handling what was done, may be empty
 * @param reportedTo whom it was passed to, may be empty
 * @param outcome may be empty
 */
public record LogEntry(
    Instant at,
    LogSource source,
    String caller,
    String phone,
    String content,
    LogCategory category,
    String handling,
    String reportedTo,
    String outcome) {

  /** Clocks of two machines may differ by so much. */
  private static final Duration TOLERANCE = Duration.ofMinutes(2);

  public LogEntry {
    Objects.requireNonNull(at);
    Objects.requireNonNull(source);
    Objects.requireNonNull(category);
  }

  /**
   * Refuses what cannot be true or says nothing.
   *
   * @throws Problem {@code duty.log-content-missing}, {@code duty.log-in-future}, {@code
   *     duty.caller-phone-invalid}, each on its field
   */
  public void require(Instant now) {
    if (content.isBlank()) {
      throw blame(DutyProblem.LOG_CONTENT_MISSING, "content", "");
    }
    if (at.isAfter(now.plus(TOLERANCE))) {
      throw blame(DutyProblem.LOG_IN_FUTURE, "at", at.toString());
    }
    if (!phone.isEmpty() && PhoneNumber.find(phone).isEmpty()) {
      throw blame(DutyProblem.CALLER_PHONE_INVALID, "phone", phone);
    }
  }

  private static Problem blame(DutyProblem code, String field, String value) {
    return Problem.of(code)
        .with("value", value)
        .field(field, Problem.of(code).with("value", value));
  }
}
