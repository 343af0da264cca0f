package org.xianwu.duty.domain.incident;

import java.time.Instant;
import java.util.Objects;
import org.xianwu.platform.api.problem.Problem;

/** How the higher level was told: by phone, in writing, or both. */
public sealed interface Telling {

  /** When. */
  Instant at();

  /** Whom: the duty room or the person above. */
  String recipient();

  /**
   * A report by phone.
   *
   * @param note what was said, may be empty
   * @param by person who phoned
   */
  record Call(Instant at, String recipient, String note, long by) implements Telling {

    public Call {
      Objects.requireNonNull(at);
      Objects.requireNonNull(recipient);
      Objects.requireNonNull(note);
    }
  }

  /**
   * A report in writing.
   *
   * @param content the whole text
   * @param drafter person who wrote it
   * @param signer leader on duty or main leader who signed it (签发)
   */
  record Paper(
      Instant at, Channel channel, String recipient, String content, long drafter, long signer)
      implements Telling {

    public Paper {
      Objects.requireNonNull(at);
      Objects.requireNonNull(channel);
      Objects.requireNonNull(recipient);
      Objects.requireNonNull(content);
    }
  }

  /**
   * Refuses what says nothing or lies before the news or in the future.
   *
   * @param known when the duty room knew
   * @throws Problem {@code duty.recipient-missing}, {@code duty.content-missing}, {@code
   *     duty.report-time-invalid}, each on its field
   */
  default void require(Instant known, Instant now) {
    String where = this instanceof Call ? "phone" : "written";
    if (recipient().isBlank()) {
      throw Problem.of(IncidentProblem.RECIPIENT_MISSING)
          .field(where + ".recipient", IncidentProblem.RECIPIENT_MISSING);
    }
    if (this instanceof Paper paper && paper.content().isBlank()) {
      throw Problem.of(IncidentProblem.CONTENT_MISSING)
          .field("written.content", IncidentProblem.CONTENT_MISSING);
    }
    if (Clocks.minute(at()).isBefore(Clocks.minute(known))
        || at().isAfter(now.plus(Clocks.TOLERANCE))) {
      throw time(known).field(where + ".at", time(known));
    }
  }

  private Problem time(Instant known) {
    return Problem.of(IncidentProblem.REPORT_TIME_INVALID)
        .with("at", Clocks.shown(at()))
        .with("known", Clocks.shown(known));
  }
}
