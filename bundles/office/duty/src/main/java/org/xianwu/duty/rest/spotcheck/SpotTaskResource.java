package org.xianwu.duty.rest.spotcheck;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.xianwu.duty.app.spotcheck.SpotCheckPermissions;
import org.xianwu.duty.app.spotcheck.SpotDraws;
import org.xianwu.duty.app.spotcheck.SpotTasks;
import org.xianwu.duty.domain.spotcheck.SpotMethod;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.api.web.Reason;

/** What is to be checked: tasks, and the draws that bring them. */
@Path("spot-tasks")
@Tag(name = "spot-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class SpotTaskResource {

  private static final int LONGEST_NOTE = 500;
  private static final int MOST_DRAWN = 50;

  private final SpotTasks tasks;
  private final SpotDraws draws;
  private final SpotViews views;

  SpotTaskResource(SpotTasks tasks, SpotDraws draws, SpotViews views) {
    this.tasks = Objects.requireNonNull(tasks);
    this.draws = Objects.requireNonNull(draws);
    this.views = Objects.requireNonNull(views);
  }

  @GET
  @Requires(SpotCheckPermissions.CARRY)
  @Operation(operationId = "listSpotTasks", summary = "The units that are to be checked, by day")
  @ApiResponse(responseCode = "200", description = "Open tasks", useReturnTypeSchema = true)
  public List<SpotViews.TaskView> list() {
    return tasks.open().stream().map(views::task).toList();
  }

  @POST
  @Requires(SpotCheckPermissions.CARRY)
  @Operation(operationId = "nameSpotTask", summary = "Name a unit that is to be checked")
  @ApiResponse(responseCode = "200", description = "Open tasks", useReturnTypeSchema = true)
  public List<SpotViews.TaskView> name(TaskBody body) {
    TaskBody given = Inputs.given(body);
    Inputs inputs = new Inputs();
    inputs.required("unitId", given.unitId());
    long unit = inputs.reference("unitId", given.unitId());
    SpotMethod method = inputs.choice("method", given.method(), SpotMethod.class, SpotMethod.CALL);
    inputs.required("day", given.day());
    String note = inputs.text("note", given.note(), LONGEST_NOTE);
    inputs.done();
    tasks.name(unit, method, given.day(), note);
    return list();
  }

  @POST
  @Path("{id: [0-9]+}/drop")
  @Requires(SpotCheckPermissions.CARRY)
  @Operation(operationId = "dropSpotTask", summary = "End a task without a check")
  @ApiResponse(responseCode = "204", description = "Done")
  public Response drop(@PathParam("id") long id, Reason why) {
    tasks.drop(id, Reason.required(why));
    return Response.noContent().build();
  }

  @GET
  @Path("draws")
  @Requires(SpotCheckPermissions.CARRY)
  @Operation(operationId = "listSpotDraws", summary = "The newest draws")
  @ApiResponse(responseCode = "200", description = "Newest first", useReturnTypeSchema = true)
  public List<SpotViews.DrawView> draws() {
    return draws.latest().stream().map(views::draw).toList();
  }

  @GET
  @Path("draws/{id: [0-9]+}")
  @Requires(SpotCheckPermissions.CARRY)
  @Operation(
      operationId = "readSpotDraw",
      summary = "A draw with its seed, its candidates, and whether drawing again gives the same")
  @ApiResponse(responseCode = "200", description = "The draw", useReturnTypeSchema = true)
  public SpotViews.DrawView draw(@PathParam("id") long id) {
    return views.draw(draws.read(id));
  }

  @POST
  @Path("draws")
  @Requires(SpotCheckPermissions.CARRY)
  @Operation(operationId = "drawSpotTasks", summary = "Draw units at random")
  @ApiResponse(responseCode = "200", description = "The draw", useReturnTypeSchema = true)
  public SpotViews.DrawView draw(DrawBody body) {
    DrawBody given = Inputs.given(body);
    Inputs inputs = new Inputs();
    String group = inputs.requiredText("group", given.group(), LONGEST_NOTE);
    SpotMethod method = inputs.choice("method", given.method(), SpotMethod.class, SpotMethod.CALL);
    inputs.required("day", given.day());
    int size = inputs.number("size", given.size(), 1, MOST_DRAWN);
    inputs.done();
    return draw(draws.draw(group, given.day(), method, size));
  }

  /**
   * A unit that is to be checked.
   *
   * @param note why this one, may be absent
   */
  @Schema(name = "SpotTaskBody", description = "A unit that is to be checked")
  public record TaskBody(
      String unitId,
      @Schema(allowableValues = {"call", "video", "visit"}) String method,
      LocalDate day,
      @Schema(maxLength = LONGEST_NOTE) String note) {}

  /** How many units of which group are drawn. */
  @Schema(name = "SpotDrawBody", description = "How many units of which group are drawn")
  public record DrawBody(
      String group,
      LocalDate day,
      @Schema(allowableValues = {"call", "video", "visit"}) String method,
      @Schema(minimum = "1", maximum = "50") Integer size) {}
}
