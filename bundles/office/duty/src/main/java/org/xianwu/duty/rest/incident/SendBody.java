package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.xianwu.duty.domain.incident.IncidentProblem;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;

/** The way in which a report goes up after the other one. */
@Schema(name = "CompleteReport", description = "The way in which a report goes up after the other")
public record SendBody(ReportBody.CallBody phone, ReportBody.PaperBody written) {

  Telling telling(Inputs inputs, Instant now, long caller) {
    if (written != null) {
      return written.paper(inputs, now, caller);
    }
    if (phone != null) {
      return phone.call(inputs, now, caller);
    }
    throw Problem.of(IncidentProblem.REPORT_EMPTY);
  }
}
