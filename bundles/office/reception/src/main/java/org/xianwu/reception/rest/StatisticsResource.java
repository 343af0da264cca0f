package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.app.Reports;
import org.xianwu.reception.domain.YearFigures;

/** The figures of a year. */
@Path("statistics")
@Tag(name = "statistics")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class StatisticsResource {

  private final Reports reports;

  StatisticsResource(Reports reports) {
    this.reports = Objects.requireNonNull(reports);
  }

  @GET
  @Path("{year: [0-9]{4}}")
  @Requires(ReceptionPermissions.STATISTICS)
  @Operation(operationId = "receptionYear", summary = "The figures of the settled visits of a year")
  @ApiResponse(responseCode = "200", description = "The figures", useReturnTypeSchema = true)
  public FiguresView year(
      @PathParam("year") int year,
      @Parameter(description = "Id of a unit, the caller's own when absent") @QueryParam("unit")
          String unit) {
    return FiguresView.of(reports.year(Inputs.id("unit", unit), year));
  }

  /**
   * The figures of a year.
   *
   * @param perHead yuan per guest, null without guests
   * @param escortRatio percent, null without guests
   * @param change percent against the year before, null when that is unknown
   * @param cut percent against the budget base, null when that is unknown
   */
  @Schema(name = "ReceptionFigures", description = "The figures of a year")
  public record FiguresView(
      int year,
      int batches,
      int persons,
      int escorts,
      int majorPersons,
      BigDecimal amount,
      BigDecimal lastAmount,
      BigDecimal base,
      BigDecimal perHead,
      BigDecimal escortRatio,
      BigDecimal change,
      BigDecimal cut,
      List<SliceView> byType,
      List<SliceView> byLevel,
      List<SliceView> byRank,
      List<SliceView> bySender) {

    static FiguresView of(YearFigures figures) {
      return new FiguresView(
          figures.year(),
          figures.batches(),
          figures.persons(),
          figures.escorts(),
          figures.major(),
          figures.amount(),
          figures.lastAmount(),
          figures.base(),
          figures.perHead().orElse(null),
          figures.escortRatio().orElse(null),
          figures.change().orElse(null),
          figures.cut().orElse(null),
          slices(figures.byType()),
          slices(figures.byLevel()),
          slices(figures.byRank()),
          slices(figures.bySender()));
    }

    private static List<SliceView> slices(List<YearFigures.Slice> slices) {
      return slices.stream()
          .map(one -> new SliceView(one.key(), one.batches(), one.persons(), one.amount()))
          .toList();
    }
  }

  /** A part of the figures. */
  @Schema(name = "ReceptionSlice", description = "A part of the figures")
  public record SliceView(String key, int batches, int persons, BigDecimal amount) {}
}
