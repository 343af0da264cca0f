package org.xianwu.duty.domain.incident;

import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;

/** A report that goes up now, by phone, in writing or both. */
public record NewReport(
    ReportKind kind, Optional<Telling.Call> phone, Optional<Telling.Paper> written) {

  public NewReport {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(phone);
    Objects.requireNonNull(written);
  }

  public static NewReport phoned(ReportKind kind, Telling.Call call) {
    return new NewReport(kind, Optional.of(call), Optional.empty());
  }

  public static NewReport written(ReportKind kind, Telling.Paper paper) {
    return new NewReport(kind, Optional.empty(), Optional.of(paper));
  }

  /**
   * Refuses a report that nobody was told, and a final one that is not in writing.
   *
   * @throws Problem {@code duty.report-empty}, {@code duty.report-unwritten}
   */
  void require() {
    if (phone.isEmpty() && written.isEmpty()) {
      throw Problem.of(IncidentProblem.REPORT_EMPTY);
    }
    if (kind == ReportKind.FINAL && written.isEmpty()) {
      throw Problem.of(IncidentProblem.REPORT_UNWRITTEN)
          .with("kind", kind.label().zh())
          .field("written.content", IncidentProblem.CONTENT_MISSING);
    }
  }
}
