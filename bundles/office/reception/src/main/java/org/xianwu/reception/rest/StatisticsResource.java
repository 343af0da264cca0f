package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Sheets;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.reception.app.Exports;
import org.xianwu.reception.app.PlatformOrders;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.app.Reports;
import org.xianwu.reception.domain.Grouping;
import org.xianwu.reception.domain.YearFigures;

/** The figures of a year. */
@Path("statistics")
@Tag(name = "statistics")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class StatisticsResource {

  private static final int PAGE = 50;

  private static final String XLSX = LedgerResource.XLSX;

  private final Reports reports;
  private final Exports exports;
  private final Sheets sheets;

  StatisticsResource(Reports reports, Exports exports, Sheets sheets) {
    this.exports = Objects.requireNonNull(exports);
    this.sheets = Objects.requireNonNull(sheets);
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
    return FiguresView.of(reports.year(Inputs.id("unit", unit), year), reports.cutTarget());
  }

  @GET
  @Path("{year: [0-9]{4}}/summary.xlsx")
  @Produces(XLSX)
  @Requires(ReceptionPermissions.STATISTICS)
  @Operation(operationId = "exportYear", summary = "The summary of a year for the finance office")
  @ApiResponse(
      responseCode = "200",
      description = "The spreadsheet",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  public Response summary(@PathParam("year") int year, @QueryParam("unit") String unit) {
    return sheet(exports.year(Inputs.id("unit", unit), year), "reception-" + year + ".xlsx");
  }

  @GET
  @Path("{year: [0-9]{4}}/{month: [0-9]{1,2}}/spending.xlsx")
  @Produces(XLSX)
  @Requires(ReceptionPermissions.EXPORT)
  @Operation(
      operationId = "exportMonth",
      summary = "The invoices paid in a month out of a budget line")
  @ApiResponse(
      responseCode = "200",
      description = "The spreadsheet",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  public Response spending(
      @PathParam("year") int year,
      @PathParam("month") int month,
      @QueryParam("unit") String unit,
      @Parameter(description = "30217 when absent") @QueryParam("line") String line) {
    if (month < 1 || month > 12) {
      throw Problem.of(CommonProblem.OUT_OF_RANGE).with("min", 1).with("max", 12);
    }
    String asked = line == null || line.isBlank() ? "30217" : line.trim();
    return sheet(
        exports.month(Inputs.id("unit", unit), YearMonth.of(year, month), asked),
        "reception-spending-" + YearMonth.of(year, month) + ".xlsx");
  }

  private Response sheet(Sheets.Table table, String name) {
    StreamingOutput written = out -> sheets.write(table, out);
    return Response.ok(written)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  @GET
  @Path("{year: [0-9]{4}}/records")
  @Requires(ReceptionPermissions.STATISTICS)
  @Operation(
      operationId = "receptionYearRecords",
      summary = "The settled visits behind a part of the figures of a year")
  @ApiResponse(responseCode = "200", description = "The visits", useReturnTypeSchema = true)
  public RecordsView records(
      @PathParam("year") int year,
      @Parameter(description = "Id of a unit, the caller's own when absent") @QueryParam("unit")
          String unit,
      @Parameter(description = "all, major, type, level, rank or sender; all when absent")
          @QueryParam("by")
          String by,
      @Parameter(description = "Key of the part, as in the figures") @QueryParam("key") String key,
      @Parameter(description = "Where the page before ended") @QueryParam("after") String after) {
    List<Reports.Behind> found =
        reports.records(
            Inputs.id("unit", unit),
            year,
            by == null || by.isBlank() ? Grouping.ALL : Grouping.of(by),
            key == null ? "" : key,
            PlatformOrders.After.of(after),
            PAGE);
    List<Reports.Behind> page = found.subList(0, Math.min(PAGE, found.size()));
    return new RecordsView(
        page.stream().map(RecordView::of).toList(),
        found.size() > PAGE ? page.get(PAGE - 1).after().text() : null);
  }

  /**
   * A page of the visits behind a figure.
   *
   * @param next where the next page begins, null on the last
   */
  @Schema(name = "ReceptionRecords", description = "Visits behind a figure")
  public record RecordsView(List<RecordView> records, String next) {}

  /** A settled visit behind a figure. */
  @Schema(name = "ReceptionRecord", description = "A settled visit behind a figure")
  public record RecordView(
      String orderId, String number, String party, LocalDate day, int persons, BigDecimal amount) {

    static RecordView of(Reports.Behind one) {
      return new RecordView(
          Long.toString(one.orderId()),
          one.number(),
          one.party(),
          one.day(),
          one.persons(),
          one.amount());
    }
  }

  /**
   * The figures of a year.
   *
   * @param perHead yuan per guest, null without guests
   * @param escortRatio percent, null without guests
   * @param change percent against the year before, null when that is unknown
   * @param cutTarget percent that the county wants
   * @param cutMet whether the unrounded cut reaches it, null when the base is unknown
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
      BigDecimal cutTarget,
      Boolean cutMet,
      List<SliceView> byType,
      List<SliceView> byLevel,
      List<SliceView> byRank,
      List<SliceView> bySender) {

    static FiguresView of(YearFigures figures, BigDecimal target) {
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
          target,
          figures.cutMeets(target).orElse(null),
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
