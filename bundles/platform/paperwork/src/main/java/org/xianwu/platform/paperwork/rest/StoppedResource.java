package org.xianwu.platform.paperwork.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.web.Reason;
import org.xianwu.platform.paperwork.app.PaperworkPermissions;
import org.xianwu.platform.paperwork.app.Stops;
import org.xianwu.platform.paperwork.ledger.StoppedLedger;

/** The register of uploads that a classification mark stopped. */
@Path("stopped")
@Tag(name = "stopped")
@Requires(PaperworkPermissions.STOPPED_VIEW)
public final class StoppedResource extends LedgerResource {

  private final Stops stops;

  StoppedResource(Ledgers ledgers, StoppedLedger ledger, Stops stops) {
    super(ledgers, ledger);
    this.stops = Objects.requireNonNull(stops);
  }

  @POST
  @Path("{id: [0-9]+}/release")
  @Requires(PaperworkPermissions.STOPPED_DECIDE)
  @Operation(operationId = "releaseStopped", summary = "It is no secret: the file may come again")
  @ApiResponse(responseCode = "204", description = "Released")
  public void release(@PathParam("id") long id, Reason body) {
    stops.decide(id, true, Reason.required(body));
  }

  @POST
  @Path("{id: [0-9]+}/confirm")
  @Requires(PaperworkPermissions.STOPPED_DECIDE)
  @Operation(operationId = "confirmStopped", summary = "It was handled; the file stays away")
  @ApiResponse(responseCode = "204", description = "Confirmed")
  public void confirm(@PathParam("id") long id, Reason body) {
    stops.decide(id, false, Reason.required(body));
  }
}
