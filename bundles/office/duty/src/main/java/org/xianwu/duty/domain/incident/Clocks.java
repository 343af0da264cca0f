package org.xianwu.duty.domain.incident;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;

/** Times of incidents are told, compared and counted by the minute, as a duty room writes them. */
final class Clocks {

  /** Clocks of two machines may differ by so much. */
  static final Duration TOLERANCE = Duration.ofMinutes(2);

  private Clocks() {}

  static Optional<Instant> instant(Timestamp at) {
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }

  static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  static long minutes(Instant from, Instant to) {
    return Duration.between(minute(from), minute(to)).toMinutes();
  }

  /**
   * Refuses a time before the first moment or in the future.
   *
   * @throws Problem {@code duty.moment-invalid} on the field {@code at}
   */
  static void requireBetween(Instant first, Instant at, Instant now) {
    if (minute(at).isBefore(minute(first)) || at.isAfter(now.plus(TOLERANCE))) {
      throw invalid(first, at).field("at", invalid(first, at));
    }
  }

  private static Problem invalid(Instant first, Instant at) {
    return Problem.of(IncidentProblem.MOMENT_INVALID)
        .with("at", shown(at))
        .with("first", shown(first));
  }

  static String shown(Instant at) {
    return WorkCalendar.MINUTE.format(at);
  }
}
