package org.xianwu.duty.rest.outing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.outing.OutingPermissions;
import org.xianwu.duty.app.outing.Suspicions;
import org.xianwu.duty.ledger.SuspicionLedger;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerItem;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.web.Reason;

/** Suspicions of late, missing and wrong reports. */
@Path("outing-suspicions")
@Tag(name = "outing-suspicions")
@Requires(Requires.SIGNED_IN)
public final class SuspicionResource extends LedgerResource {

  private final Suspicions suspicions;
  private final People people;

  public SuspicionResource(
      Ledgers ledgers, SuspicionLedger ledger, Suspicions suspicions, People people) {
    super(ledgers, ledger);
    this.suspicions = Objects.requireNonNull(suspicions);
    this.people = Objects.requireNonNull(people);
  }

  @POST
  @Path("{id: [0-9]+}/answer")
  @Requires(OutingPermissions.ASK)
  @Operation(operationId = "answerSuspicion", summary = "Say how it was; the person concerned")
  @ApiResponse(
      responseCode = "200",
      description = "The suspicion",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response answer(@PathParam("id") long id, Reason body) {
    suspicions.answer(id, Reason.required(body));
    return changed(id);
  }

  @POST
  @Path("{id: [0-9]+}/confirm")
  @Requires(OutingPermissions.KEEP)
  @Operation(operationId = "confirmSuspicion", summary = "It counts")
  @ApiResponse(
      responseCode = "200",
      description = "The suspicion",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response confirm(@PathParam("id") long id, Reason body) {
    suspicions.decide(id, true, Reason.required(body));
    return changed(id);
  }

  @POST
  @Path("{id: [0-9]+}/exclude")
  @Requires(OutingPermissions.KEEP)
  @Operation(operationId = "excludeSuspicion", summary = "It does not count")
  @ApiResponse(
      responseCode = "200",
      description = "The suspicion",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response exclude(@PathParam("id") long id, Reason body) {
    suspicions.decide(id, false, Reason.required(body));
    return changed(id);
  }

  @GET
  @Path("figures/{year: [0-9]{4}}")
  @Requires(OutingPermissions.KEEP)
  @Operation(
      operationId = "outingFigures",
      summary = "Outings and confirmed suspicions of a year by unit")
  @ApiResponse(responseCode = "200", description = "By unit", useReturnTypeSchema = true)
  public List<UnitFiguresView> figures(
      @Parameter(description = "yyyy") @PathParam("year") int year) {
    LocalDate day = LocalDate.of(year, 12, 31);
    return suspicions.figures(year).stream()
        .map(
            one ->
                new UnitFiguresView(
                    Long.toString(one.unitId()),
                    people.unitName(one.unitId(), day),
                    one.outings(),
                    one.late(),
                    one.missing(),
                    one.wrong(),
                    one.open()))
        .toList();
  }

  /** Figures of a unit; suspicions count once they are confirmed. */
  @Schema(name = "OutingFigures", description = "Outings and confirmed suspicions of a unit")
  public record UnitFiguresView(
      String unitId, String unitName, int outings, int late, int missing, int wrong, int open) {}
}
