package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.api.web.Reason;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.app.Reports;
import org.xianwu.reception.domain.Publicity;
import org.xianwu.reception.domain.Quarter;
import org.xianwu.reception.ledger.PublicityLedger;

/** The tables of the quarters: the register, a draft, publishing. */
@Path("publicity")
@Tag(name = "publicity")
@Requires(Requires.SIGNED_IN)
public final class PublicityResource extends LedgerResource {

  private final Reports reports;
  private final Directory directory;

  PublicityResource(Ledgers ledgers, PublicityLedger ledger, Reports reports, Directory directory) {
    super(ledgers, ledger);
    this.reports = Objects.requireNonNull(reports);
    this.directory = Objects.requireNonNull(directory);
  }

  @GET
  @Path("draft")
  @Requires(ReceptionPermissions.VIEW)
  @Operation(
      operationId = "draftPublicity",
      summary = "The table of a quarter as it would be published now")
  @ApiResponse(responseCode = "200", description = "The table", useReturnTypeSchema = true)
  public PublicityView draft(
      @QueryParam("year") int year,
      @QueryParam("quarter") int quarter,
      @Parameter(description = "Id of a unit, the caller's own when absent") @QueryParam("unit")
          String unit) {
    Quarter period = new Quarter(year, quarter);
    return PublicityView.draft(
        period, reports.due(period), reports.draft(Inputs.id("unit", unit), period));
  }

  @POST
  @Path("publish")
  @Requires(ReceptionPermissions.PUBLISH)
  @Operation(operationId = "publishPublicity", summary = "Publish the table of a quarter, once")
  @ApiResponse(responseCode = "200", description = "The table", useReturnTypeSchema = true)
  public PublicityView publish(PublishBody body) {
    PublishBody asked = Inputs.given(body);
    Inputs inputs = new Inputs();
    inputs.required("year", asked.year());
    inputs.required("quarter", asked.quarter());
    inputs.done();
    return table(reports.publish(Optional.empty(), new Quarter(asked.year(), asked.quarter())));
  }

  @POST
  @Path("{id: [0-9]+}/correct")
  @Requires(ReceptionPermissions.PUBLISH)
  @Operation(
      operationId = "correctPublicity",
      summary = "Publish a further version of a table, with a reason; the old one stays")
  @ApiResponse(responseCode = "200", description = "The new table", useReturnTypeSchema = true)
  public PublicityView correct(@PathParam("id") long id, Reason why) {
    return table(reports.correct(id, Reason.required(why)));
  }

  @GET
  @Path("{id: [0-9]+}/table")
  @Requires(ReceptionPermissions.VIEW)
  @Operation(operationId = "readPublicity", summary = "A published table")
  @ApiResponse(responseCode = "200", description = "The table", useReturnTypeSchema = true)
  public PublicityView table(@PathParam("id") long id) {
    Publicity table = reports.read(id);
    return PublicityView.published(
        table,
        reports.due(table.period()),
        directory.personName(table.publishedBy()),
        reports.latest(table));
  }

  /** Which quarter is published. */
  @Schema(name = "PublishQuarter", description = "Which quarter is published")
  public record PublishBody(Integer year, Integer quarter) {}
}
