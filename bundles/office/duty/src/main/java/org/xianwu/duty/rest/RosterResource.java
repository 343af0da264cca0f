package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.Pattern;
import org.xianwu.duty.app.Rosters;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.duty.ledger.RosterLedger;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerItem;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.api.web.Reason;

/** Rosters: the ledger, and what is done with a roster. */
@Path("rosters")
@Tag(name = "rosters")
@Requires(Requires.SIGNED_IN)
public final class RosterResource extends LedgerResource {

  private final Rosters rosters;
  private final Views views;

  RosterResource(Ledgers ledgers, RosterLedger ledger, Rosters rosters, Views views) {
    super(ledgers, ledger);
    this.rosters = Objects.requireNonNull(rosters);
    this.views = Objects.requireNonNull(views);
  }

  @POST
  @Path("{id: [0-9]+}/generate")
  @Requires(DutyPermissions.EDIT)
  @Operation(
      operationId = "generateRoster",
      summary = "Fill the open days of a draft by the calendar or as in another month")
  @ApiResponse(responseCode = "200", description = "What was made", useReturnTypeSchema = true)
  public Made generate(@PathParam("id") long id, GenerateBody body) {
    return new Made(rosters.generate(id, Inputs.given(body).pattern()));
  }

  @POST
  @Path("{id: [0-9]+}/check")
  @Requires(DutyPermissions.VIEW)
  @Operation(operationId = "checkRoster", summary = "Check a roster without publishing it")
  @ApiResponse(responseCode = "200", description = "The findings", useReturnTypeSchema = true)
  public CheckView check(@PathParam("id") long id) {
    return views.check(rosters.check(id), rosters.lead(rosters.read(id)));
  }

  @GET
  @Path("{id: [0-9]+}/difference")
  @Requires(DutyPermissions.VIEW)
  @Operation(
      operationId = "rosterDifference",
      summary = "What the roster changes against the version before")
  @ApiResponse(responseCode = "200", description = "By day", useReturnTypeSchema = true)
  public List<DifferenceView> difference(@PathParam("id") long id) {
    return rosters.difference(id).stream().map(views::difference).toList();
  }

  @GET
  @Path("{id: [0-9]+}/versions")
  @Requires(DutyPermissions.VIEW)
  @Operation(operationId = "rosterVersions", summary = "All versions of the roster")
  @ApiResponse(responseCode = "200", description = "Newest first", useReturnTypeSchema = true)
  public List<RosterView> versions(@PathParam("id") long id) {
    return rosters.versions(id).stream().map(views::roster).toList();
  }

  @POST
  @Path("{id: [0-9]+}/publish")
  @Requires(DutyPermissions.PUBLISH)
  @Operation(operationId = "publishRoster", summary = "Publish a draft and tell everybody on it")
  @ApiResponse(
      responseCode = "200",
      description = "The published roster",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response publish(@PathParam("id") long id, Reason body) {
    rosters.publish(id, Reason.in(body));
    return changed(id);
  }

  @POST
  @Path("{id: [0-9]+}/revise")
  @Requires(DutyPermissions.EDIT)
  @Operation(operationId = "reviseRoster", summary = "Start the next version of a published roster")
  @ApiResponse(
      responseCode = "200",
      description = "The draft of the next version",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response revise(@PathParam("id") long id, Reason body) {
    return changed(rosters.revise(id, Reason.in(body)));
  }

  @POST
  @Path("{id: [0-9]+}/archive")
  @Requires(DutyPermissions.EDIT)
  @Operation(operationId = "archiveRoster", summary = "Close a roster whose period is over")
  @ApiResponse(
      responseCode = "200",
      description = "The closed roster",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response archive(@PathParam("id") long id) {
    rosters.archive(id);
    return changed(id);
  }

  @POST
  @Path("{id: [0-9]+}/discard")
  @Requires(DutyPermissions.EDIT)
  @Operation(operationId = "discardRoster", summary = "Throw a draft away")
  @ApiResponse(responseCode = "204", description = "Done")
  public Response discard(@PathParam("id") long id) {
    rosters.discard(id);
    return Response.noContent().build();
  }

  /** How many shifts were made. */
  @Schema(name = "GeneratedShifts", description = "How many shifts were made")
  public record Made(int shifts) {}

  /**
   * How the open days are filled.
   *
   * @param workdays shift of working days, full when absent
   * @param copyFrom yyyy-MM whose people are taken over; open shifts when absent
   */
  @Schema(name = "GenerateRoster", description = "How the open days are filled")
  public record GenerateBody(
      @Schema(allowableValues = {"full", "day", "night"}) String workdays, String copyFrom) {

    Pattern pattern() {
      return new Pattern(
          workdays == null || workdays.isBlank() ? ShiftType.FULL : ShiftType.of(workdays),
          Optional.ofNullable(copyFrom).filter(text -> !text.isBlank()).map(GenerateBody::month));
    }

    private static YearMonth month(String text) {
      try {
        return YearMonth.parse(text.trim());
      } catch (DateTimeParseException noMonth) {
        throw Problem.of(CommonProblem.INVALID)
            .field("copyFrom", Problem.of(CommonProblem.BAD_FORMAT).with("value", text));
      }
    }
  }
}
