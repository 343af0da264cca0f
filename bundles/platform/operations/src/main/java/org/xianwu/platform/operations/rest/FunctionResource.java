package org.xianwu.platform.operations.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.operations.app.Action;
import org.xianwu.platform.operations.app.ActionPlan;
import org.xianwu.platform.operations.app.FunctionDesk;
import org.xianwu.platform.operations.app.FunctionOperation;
import org.xianwu.platform.operations.app.FunctionView;
import org.xianwu.platform.operations.app.OperationsPermissions;

/** The function manager. */
@Path("")
@Tag(name = "functions")
@Produces(MediaType.APPLICATION_JSON)
@Requires(OperationsPermissions.MANAGE)
public final class FunctionResource {

  private final FunctionDesk desk;

  FunctionResource(FunctionDesk desk) {
    this.desk = desk;
  }

  @GET
  @Path("functions")
  @Operation(summary = "What is at hand, installed, running, and why not")
  @ApiResponse(responseCode = "200", description = "The functions", useReturnTypeSchema = true)
  public List<FunctionView> functions() {
    return desk.functions();
  }

  @GET
  @Path("functions/{id}")
  @Operation(summary = "One function")
  @ApiResponse(responseCode = "200", description = "The function", useReturnTypeSchema = true)
  public FunctionView function(@PathParam("id") String id) {
    return desk.function(id);
  }

  @GET
  @Path("functions/{id}/plan/{action: install|start|stop|upgrade|remove|discard}")
  @Operation(summary = "What an action would do")
  @ApiResponse(responseCode = "200", description = "The plan", useReturnTypeSchema = true)
  public ActionPlan plan(@PathParam("id") String id, @PathParam("action") String action) {
    return desk.plan(id, known(action));
  }

  @POST
  @Path("functions/{id}/{action: install|start|stop|upgrade|remove|discard}")
  @Operation(summary = "Do an action after those asked for before")
  @ApiResponse(
      responseCode = "202",
      description = "It was begun",
      content = @Content(schema = @Schema(implementation = Begun.class)))
  public Response act(@PathParam("id") String id, @PathParam("action") String action) {
    desk.submit(id, known(action));
    return Response.accepted(new Begun(id + "/" + action)).build();
  }

  @GET
  @Path("operation")
  @Operation(summary = "The action that runs or ran last")
  @ApiResponse(responseCode = "200", description = "The operation", useReturnTypeSchema = true)
  public FunctionOperation operation() {
    return desk.operation();
  }

  private static Action known(String action) {
    return Action.of(action).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  /** An action that was begun. */
  public record Begun(String operation) {}
}
