package org.xianwu.duty.rest.spotcheck;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.xianwu.duty.app.spotcheck.SpotBoard;
import org.xianwu.duty.app.spotcheck.SpotCheckPermissions;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.web.Inputs;

/** Which units had their turn, and spot checks in figures. */
@Path("spot-board")
@Tag(name = "spot-checks")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class SpotBoardResource {

  private final SpotBoard board;
  private final SpotViews views;

  SpotBoardResource(SpotBoard board, SpotViews views) {
    this.board = Objects.requireNonNull(board);
    this.views = Objects.requireNonNull(views);
  }

  @GET
  @Path("quarters/{day: [0-9]{4}-[0-9]{2}-[0-9]{2}}")
  @Requires(SpotCheckPermissions.VIEW)
  @Operation(operationId = "spotQuarter", summary = "Which units had their turn in a quarter")
  @ApiResponse(responseCode = "200", description = "By group", useReturnTypeSchema = true)
  public QuarterView quarter(
      @Parameter(description = "Any day of the quarter") @PathParam("day") String day) {
    LocalDate asked = Inputs.day("day", day);
    return new QuarterView(
        SpotBoard.quarterOf(asked), board.quarter(asked).stream().map(views::group).toList());
  }

  @GET
  @Path("figures")
  @Requires(SpotCheckPermissions.VIEW)
  @Operation(operationId = "spotFigures", summary = "Spot checks of a period in figures")
  @ApiResponse(responseCode = "200", description = "The figures", useReturnTypeSchema = true)
  public SpotViews.FiguresView figures(
      @Parameter(required = true) @QueryParam("first") String first,
      @Parameter(required = true) @QueryParam("last") String last) {
    return views.figures(board.figures(Inputs.day("first", first), Inputs.day("last", last)));
  }

  /** A quarter by groups. */
  @Schema(name = "SpotQuarter", description = "Which units had their turn in a quarter")
  public record QuarterView(LocalDate firstDay, List<SpotViews.GroupView> groups) {}
}
