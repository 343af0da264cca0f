package org.xianwu.platform.api.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.core.UriInfo;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.web.Inputs;

/**
 * The REST side that every ledger has. A function extends it with a {@code @Path} and adds the
 * verbs of its domain; the permissions of the definition are checked behind it.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public abstract class LedgerResource {

  /** Media type of a spreadsheet. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String FILTERS =
      "Every filterable column of the definition is a parameter of its own, and q for all of them";

  private final Ledgers ledgers;
  private final Ledger ledger;

  protected LedgerResource(Ledgers ledgers, Ledger ledger) {
    this.ledgers = Objects.requireNonNull(ledgers);
    this.ledger = Objects.requireNonNull(ledger);
  }

  @GET
  @Path("definition")
  @Operation(summary = "Columns, filters, orders and what the caller may do")
  @ApiResponse(responseCode = "200", description = "The description", useReturnTypeSchema = true)
  public LedgerDescription definition() {
    return ledgers.describe(ledger);
  }

  @GET
  @Operation(
      summary = "A page of the list",
      parameters =
          @Parameter(
              name = "filters",
              in = ParameterIn.QUERY,
              style = ParameterStyle.FORM,
              explode = Explode.TRUE,
              description = FILTERS))
  @ApiResponse(responseCode = "200", description = "The page", useReturnTypeSchema = true)
  public LedgerPage list(
      @Parameter(description = "Any part of the text") @QueryParam("q") String text,
      @Parameter(description = "Column key, with a leading minus for descending")
          @QueryParam("sort")
          String sort,
      @Parameter(description = "Rows, 1 to 200") @QueryParam("size") @DefaultValue("20")
          String size,
      @Parameter(description = "Cursor of the page before") @QueryParam("after") String after,
      @Parameter(description = "Cursor of the following page") @QueryParam("before") String before,
      @Parameter(hidden = true) @Context UriInfo uri) {
    return ledgers.list(ledger, uri.getQueryParameters());
  }

  @GET
  @Path("total")
  @Operation(
      summary = "How many records the same list has, up to a cap",
      parameters =
          @Parameter(
              name = "filters",
              in = ParameterIn.QUERY,
              style = ParameterStyle.FORM,
              explode = Explode.TRUE,
              description = FILTERS))
  @ApiResponse(responseCode = "200", description = "The total", useReturnTypeSchema = true)
  public LedgerTotal total(@Parameter(hidden = true) @Context UriInfo uri) {
    return ledgers.total(ledger, uri.getQueryParameters());
  }

  @GET
  @Path("{id: [0-9]+}")
  @Operation(summary = "One record")
  @ApiResponse(
      responseCode = "200",
      description = "The record, its version as ETag",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response read(@PathParam("id") long id) {
    return answer(ledgers.read(ledger, id));
  }

  @POST
  @Operation(
      summary = "Make a record",
      parameters = @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER))
  @ApiResponse(
      responseCode = "201",
      description = "The new record",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response create(
      Map<String, Object> values, @Parameter(hidden = true) @Context UriInfo uri) {
    LedgerItem made = ledgers.create(ledger, Inputs.given(values));
    URI place = uri.getAbsolutePathBuilder().path(made.id()).build();
    return Response.created(place).entity(made).tag(tag(made)).build();
  }

  @PUT
  @Path("{id: [0-9]+}")
  @Operation(summary = "Change a record")
  @ApiResponse(
      responseCode = "200",
      description = "The changed record",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response edit(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String version,
      Map<String, Object> values) {
    return answer(ledgers.edit(ledger, id, Inputs.revision(version), Inputs.given(values)));
  }

  @GET
  @Path("{id: [0-9]+}/history")
  @Operation(summary = "What happened to a record")
  @ApiResponse(responseCode = "200", description = "Oldest first", useReturnTypeSchema = true)
  public List<HistoryItem> history(@PathParam("id") long id) {
    return ledgers.history(ledger, id);
  }

  @POST
  @Path("{id: [0-9]+}/reveal")
  @Operation(summary = "Show a masked value; the reason is recorded")
  @ApiResponse(responseCode = "200", description = "The value", useReturnTypeSchema = true)
  public Revealed reveal(@PathParam("id") long id, RevealRequest request) {
    RevealRequest asked = Inputs.given(request);
    return new Revealed(ledgers.reveal(ledger, id, asked.column(), asked.reason()));
  }

  @GET
  @Path("export.xlsx")
  @Produces(XLSX)
  @Operation(
      summary = "The filtered list as a spreadsheet",
      parameters =
          @Parameter(
              name = "filters",
              in = ParameterIn.QUERY,
              style = ParameterStyle.FORM,
              explode = Explode.TRUE,
              description = FILTERS))
  @ApiResponse(
      responseCode = "200",
      description = "The spreadsheet",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  public Response export(@Parameter(hidden = true) @Context UriInfo uri) {
    Map<String, List<String>> query = uri.getQueryParameters();
    StreamingOutput sheet = out -> ledgers.export(ledger, query, out);
    return download(sheet, ledger.definition().id() + ".xlsx");
  }

  @GET
  @Path("template.xlsx")
  @Produces(XLSX)
  @Operation(summary = "An empty spreadsheet to fill and import")
  @ApiResponse(
      responseCode = "200",
      description = "The spreadsheet",
      content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
  public Response template() {
    StreamingOutput sheet = out -> ledgers.template(ledger, out);
    return download(sheet, ledger.definition().id() + "-template.xlsx");
  }

  @POST
  @Path("import")
  @Consumes(XLSX)
  @Operation(summary = "Import a spreadsheet; all rows or none")
  @ApiResponse(responseCode = "200", description = "What was found", useReturnTypeSchema = true)
  public ImportReport importSheet(
      @QueryParam("dryRun") @DefaultValue("true") boolean dryRun, InputStream sheet) {
    return ledgers.importSheet(ledger, sheet, dryRun);
  }

  /** A record with its version as ETag. */
  protected static Response answer(LedgerItem item) {
    return Response.ok(item).tag(tag(item)).build();
  }

  /** The record as it is now; for verbs that changed it. */
  protected Response changed(long id) {
    return answer(ledgers.read(ledger, id));
  }

  private static EntityTag tag(LedgerItem item) {
    return new EntityTag(Integer.toString(item.rev()));
  }

  private static Response download(StreamingOutput sheet, String name) {
    return Response.ok(sheet, XLSX)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** Asks for one masked value. */
  public record RevealRequest(String column, String reason) {}

  /** A value in clear. */
  public record Revealed(String value) {}
}
