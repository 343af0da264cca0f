package org.xianwu.platform.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.audit.app.AuditPermissions;
import org.xianwu.platform.audit.export.TrailExport;

/** A period of the trail with its verifier, as a zip. */
@Path("export")
@Tag(name = "export")
@Requires(AuditPermissions.EXPORT)
public final class ExportResource {

  private static final String ZIP = "application/zip";

  private final TrailExport export;
  private final ChangeLog log;

  ExportResource(TrailExport export, ChangeLog log) {
    this.export = export;
    this.log = log;
  }

  @GET
  @Produces(ZIP)
  @Operation(summary = "The trail of a period, with a verifier that needs nothing of the suite")
  @ApiResponse(
      responseCode = "200",
      description = "The zip",
      content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
  public Response export(
      @Parameter(required = true, description = "First day") @QueryParam("from") String from,
      @Parameter(required = true, description = "Last day") @QueryParam("to") String to) {
    LocalDate first = day("from", from);
    LocalDate last = day("to", to);
    if (last.isBefore(first)) {
      throw Problem.of(CommonProblem.INVALID).field("to", CommonProblem.OUT_OF_RANGE);
    }
    log.record(
        new Change(
            "audit.entry",
            0,
            0,
            "export",
            "",
            "{\"from\":[null,\"" + first + "\"],\"to\":[null,\"" + last + "\"]}"));
    StreamingOutput zip =
        out -> {
          try {
            export.write(start(first), start(last.plusDays(1)), out);
          } catch (SQLException e) {
            throw new IOException(e);
          }
        };
    return Response.ok(zip, ZIP)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"audit-" + first + "-" + last + ".zip\"")
        .build();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
  }

  private static LocalDate day(String field, String text) {
    if (text == null || text.isBlank()) {
      throw Problem.of(CommonProblem.INVALID).field(field, CommonProblem.REQUIRED);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Problem.of(CommonProblem.INVALID).field(field, CommonProblem.BAD_FORMAT);
    }
  }
}
