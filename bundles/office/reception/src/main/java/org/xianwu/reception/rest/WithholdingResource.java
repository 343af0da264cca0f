package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.web.Reason;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.app.Withholdings;

/** The mark that one order is not published. */
@Path("orders/{order: [0-9]+}/withholding")
@Tag(name = "publicity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class WithholdingResource {

  private final Withholdings withholdings;
  private final Directory directory;

  WithholdingResource(Withholdings withholdings, Directory directory) {
    this.withholdings = Objects.requireNonNull(withholdings);
    this.directory = Objects.requireNonNull(directory);
  }

  @GET
  @Requires(ReceptionPermissions.VIEW)
  @Operation(operationId = "readWithholding", summary = "Whether the visit is withheld, and why")
  @ApiResponse(responseCode = "200", description = "The mark", useReturnTypeSchema = true)
  public WithholdingView read(@PathParam("order") long order) {
    return withholdings
        .of(order)
        .map(
            one ->
                new WithholdingView(
                    true,
                    one.reason(),
                    directory.personName(one.markedBy()),
                    one.approvedBy().map(directory::personName).orElse(""),
                    one.approvedAt().orElse(null)))
        .orElseGet(() -> new WithholdingView(false, "", "", "", null));
  }

  @POST
  @Path("mark")
  @Requires(ReceptionPermissions.PUBLISH)
  @Operation(operationId = "withhold", summary = "Mark the visit as not to be published")
  @ApiResponse(responseCode = "200", description = "The mark", useReturnTypeSchema = true)
  public WithholdingView mark(@PathParam("order") long order, Reason why) {
    withholdings.mark(order, Reason.required(why));
    return read(order);
  }

  @POST
  @Path("approve")
  @Requires(ReceptionPermissions.LIST_SIGN)
  @Operation(operationId = "approveWithholding", summary = "Agree that the visit is not published")
  @ApiResponse(responseCode = "200", description = "The mark", useReturnTypeSchema = true)
  public WithholdingView approve(@PathParam("order") long order) {
    withholdings.approve(order);
    return read(order);
  }

  @POST
  @Path("lift")
  @Requires(ReceptionPermissions.PUBLISH)
  @Operation(operationId = "liftWithholding", summary = "Take the mark back")
  @ApiResponse(responseCode = "200", description = "The mark", useReturnTypeSchema = true)
  public WithholdingView lift(@PathParam("order") long order, Reason why) {
    withholdings.lift(order, Reason.required(why));
    return read(order);
  }

  /**
   * Whether a visit is withheld.
   *
   * @param approvedBy name, empty until a leader agreed; the visit is published until then
   */
  @Schema(name = "Withholding", description = "Whether a visit is withheld from the tables")
  public record WithholdingView(
      boolean marked, String reason, String markedBy, String approvedBy, Instant approvedAt) {}
}
