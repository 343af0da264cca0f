package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.xianwu.duty.app.DutyBoard;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;

/** Who is on duty now, and in a month. */
@OpenAPIDefinition(
    info = @Info(title = "Duty", version = "1.0", description = "Duty rosters and the duty log"),
    servers = @Server(url = "/api/duty"))
@Path("/")
@Tag(name = "board")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class BoardResource {

  private final DutyBoard board;
  private final Views views;

  BoardResource(DutyBoard board, Views views) {
    this.board = Objects.requireNonNull(board);
    this.views = Objects.requireNonNull(views);
  }

  @GET
  @Path("today")
  @Requires(DutyPermissions.VIEW)
  @Operation(operationId = "onDutyNow", summary = "Who is on duty now")
  @ApiResponse(responseCode = "200", description = "The shifts", useReturnTypeSchema = true)
  public TodayView today(
      @Parameter(description = "Id of a unit, the caller's own when absent") @QueryParam("unit")
          String unit) {
    return views.today(board.today(Inputs.id("unit", unit)));
  }

  @GET
  @Path("months/{month: [0-9]{4}-[0-9]{2}}")
  @Requires(DutyPermissions.VIEW)
  @Operation(operationId = "dutyMonth", summary = "A month with its days, shifts and findings")
  @ApiResponse(responseCode = "200", description = "The month", useReturnTypeSchema = true)
  public MonthView month(
      @Parameter(description = "yyyy-MM") @PathParam("month") String month,
      @Parameter(description = "Id of a unit, the caller's own when absent") @QueryParam("unit")
          String unit,
      @Parameter(description = "Id of a version to look at") @QueryParam("roster") String roster) {
    return views.month(
        board.month(month(month), Inputs.id("unit", unit), Inputs.id("roster", roster)));
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException noMonth) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
  }
}
