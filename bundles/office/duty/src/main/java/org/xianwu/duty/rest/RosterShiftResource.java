package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.Rosters;
import org.xianwu.duty.app.Shifts;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;

/** The shifts of one roster, typed. */
@Path("rosters/{roster: [0-9]+}/shifts")
@Tag(name = "shifts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class RosterShiftResource {

  private final Rosters rosters;
  private final Shifts shifts;
  private final Views views;

  RosterShiftResource(Rosters rosters, Shifts shifts, Views views) {
    this.rosters = Objects.requireNonNull(rosters);
    this.shifts = Objects.requireNonNull(shifts);
    this.views = Objects.requireNonNull(views);
  }

  @GET
  @Requires(DutyPermissions.VIEW)
  @Operation(operationId = "rosterShifts", summary = "All shifts of the roster by day")
  @ApiResponse(responseCode = "200", description = "The shifts", useReturnTypeSchema = true)
  public List<ShiftView> list(@PathParam("roster") long roster) {
    return rosters.shifts(roster).stream().map(views::shift).toList();
  }

  @POST
  @Requires(DutyPermissions.EDIT)
  @Operation(operationId = "addShift", summary = "Add a shift to a draft")
  @ApiResponse(
      responseCode = "201",
      description = "The new shift, its version as ETag",
      content = @Content(schema = @Schema(implementation = ShiftView.class)))
  public Response add(@PathParam("roster") long roster, ShiftBody body) {
    Shift made = shifts.read(shifts.add(roster, Inputs.given(body).input()));
    return answer(Response.status(Response.Status.CREATED), made);
  }

  @PUT
  @Path("{shift: [0-9]+}")
  @Requires(DutyPermissions.EDIT)
  @Operation(operationId = "changeShift", summary = "Change a shift of a draft")
  @ApiResponse(
      responseCode = "200",
      description = "The changed shift, its version as ETag",
      content = @Content(schema = @Schema(implementation = ShiftView.class)))
  public Response change(
      @PathParam("roster") long roster,
      @PathParam("shift") long shift,
      @HeaderParam(HttpHeaders.IF_MATCH) String version,
      ShiftBody body) {
    requireIn(roster, shift);
    shifts.change(shift, Inputs.revision(version), Inputs.given(body).input());
    return answer(Response.ok(), shifts.read(shift));
  }

  @DELETE
  @Path("{shift: [0-9]+}")
  @Requires(DutyPermissions.EDIT)
  @Operation(operationId = "removeShift", summary = "Take a shift out of a draft")
  @ApiResponse(responseCode = "204", description = "Done")
  public Response remove(
      @PathParam("roster") long roster,
      @PathParam("shift") long shift,
      @HeaderParam(HttpHeaders.IF_MATCH) String version) {
    requireIn(roster, shift);
    shifts.remove(shift, Inputs.revision(version));
    return Response.noContent().build();
  }

  private void requireIn(long roster, long shift) {
    if (shifts.read(shift).rosterId() != roster) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
  }

  private Response answer(Response.ResponseBuilder builder, Shift shift) {
    return builder
        .entity(views.shift(shift))
        .tag(new EntityTag(Integer.toString(shift.rev())))
        .build();
  }
}
