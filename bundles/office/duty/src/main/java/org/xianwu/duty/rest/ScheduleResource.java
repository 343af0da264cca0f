package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.Scheduling;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.web.Inputs;

/** Making drafts fair: start a search, look at it, stop it, take what it found. */
@Path("schedules")
@Tag(name = "schedules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class ScheduleResource {

  private static final long USUAL = 2_000_000;
  private static final long THOROUGH = 10_000_000;

  private final Scheduling scheduling;
  private final ScheduleViews views;

  ScheduleResource(Scheduling scheduling, ScheduleViews views) {
    this.scheduling = Objects.requireNonNull(scheduling);
    this.views = Objects.requireNonNull(views);
  }

  @POST
  @Requires(DutyPermissions.EDIT)
  @Operation(operationId = "startSchedule", summary = "Search a fair roster for a draft")
  @ApiResponse(responseCode = "200", description = "The search", useReturnTypeSchema = true)
  public ScheduleView start(ScheduleBody body) {
    ScheduleBody given = Inputs.given(body);
    Inputs inputs = new Inputs();
    inputs.required("rosterId", given.rosterId());
    long roster = inputs.reference("rosterId", given.rosterId());
    inputs.done();
    return views.run(scheduling.start(roster, given.asked()));
  }

  @GET
  @Path("{id: [0-9]+}")
  @Requires(DutyPermissions.EDIT)
  @Operation(operationId = "readSchedule", summary = "How far a search is, and what it found")
  @ApiResponse(responseCode = "200", description = "The search", useReturnTypeSchema = true)
  public ScheduleView read(@PathParam("id") long id) {
    return views.run(scheduling.look(id));
  }

  @POST
  @Path("{id: [0-9]+}/cancel")
  @Requires(DutyPermissions.EDIT)
  @Operation(operationId = "cancelSchedule", summary = "Stop a search")
  @ApiResponse(responseCode = "200", description = "The search", useReturnTypeSchema = true)
  public ScheduleView cancel(@PathParam("id") long id) {
    return views.run(scheduling.cancel(id));
  }

  @POST
  @Path("{id: [0-9]+}/accept")
  @Requires(DutyPermissions.EDIT)
  @Operation(operationId = "acceptSchedule", summary = "Write the proposal into the drafts")
  @ApiResponse(responseCode = "200", description = "How many", useReturnTypeSchema = true)
  public Accepted accept(@PathParam("id") long id) {
    return new Accepted(scheduling.accept(id));
  }

  /** How many shifts changed. */
  @Schema(name = "AcceptedSchedule", description = "How many shifts changed")
  public record Accepted(int shifts) {}

  /**
   * How a search is asked for.
   *
   * @param months how many months from a month's draft on, 1 to 3, 1 when absent
   * @param seed another one gives another roster, 1 when absent
   * @param thorough whether to search longer
   * @param anew whether people named by hand may be replaced as well
   */
  @Schema(name = "StartSchedule", description = "How a search is asked for")
  public record ScheduleBody(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String rosterId,
      @Schema(minimum = "1", maximum = "3") Integer months,
      Integer seed,
      boolean thorough,
      boolean anew) {

    Scheduling.Asked asked() {
      int asked = months == null ? 1 : months;
      return new Scheduling.Asked(
          Math.max(1, Math.min(Scheduling.MOST_MONTHS, asked)),
          seed == null ? 1 : seed,
          thorough ? THOROUGH : USUAL,
          !anew);
    }
  }
}
