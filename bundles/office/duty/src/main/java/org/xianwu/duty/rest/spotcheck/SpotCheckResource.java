package org.xianwu.duty.rest.spotcheck;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;
import org.xianwu.duty.app.spotcheck.SpotCheckPermissions;
import org.xianwu.duty.app.spotcheck.SpotChecks;
import org.xianwu.duty.domain.spotcheck.SpotFindings;
import org.xianwu.duty.domain.spotcheck.SpotMethod;
import org.xianwu.duty.domain.spotcheck.SpotOutcome;
import org.xianwu.duty.ledger.SpotCheckLedger;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerItem;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.api.web.Reason;

/** Spot checks: the ledger, writing one down, and what becomes of a fault. */
@Path("spot-checks")
@Tag(name = "spot-checks")
@Requires(Requires.SIGNED_IN)
public final class SpotCheckResource extends LedgerResource {

  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_NOTE = 500;
  private static final int MOST_RINGS = 60;

  private final SpotChecks checks;

  SpotCheckResource(Ledgers ledgers, SpotCheckLedger ledger, SpotChecks checks) {
    super(ledgers, ledger);
    this.checks = Objects.requireNonNull(checks);
  }

  @POST
  @Path("record")
  @Requires(SpotCheckPermissions.CARRY)
  @Operation(operationId = "recordSpotCheck", summary = "Write down what a spot check found")
  @ApiResponse(
      responseCode = "200",
      description = "The check",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response record(FindingsBody body) {
    FindingsBody given = Inputs.given(body);
    Inputs inputs = new Inputs();
    long task = inputs.reference("taskId", given.taskId());
    long unit = inputs.reference("unitId", given.unitId());
    if (task == 0) {
      inputs.required("unitId", given.unitId());
    }
    inputs.required("at", given.at());
    SpotMethod method = inputs.choice("method", given.method(), SpotMethod.class, SpotMethod.CALL);
    SpotOutcome outcome =
        inputs.choice("outcome", given.outcome(), SpotOutcome.class, SpotOutcome.IN_POST);
    int rings = inputs.number("rings", given.rings(), 0, MOST_RINGS);
    String spokenWith = inputs.text("spokenWith", given.spokenWith(), LONGEST_NAME);
    String note = inputs.text("note", given.note(), LONGEST_NOTE);
    inputs.done();
    SpotFindings findings =
        new SpotFindings(
            method,
            given.at(),
            given.answered(),
            rings,
            spokenWith,
            given.leaderInPost(),
            given.officerInPost(),
            given.knowsProcess(),
            given.logInOrder(),
            outcome,
            note);
    return changed(
        task == 0 ? checks.recordUnplanned(unit, findings) : checks.record(task, findings));
  }

  @POST
  @Path("{id: [0-9]+}/explain")
  @Requires(SpotCheckPermissions.EXPLAIN)
  @Operation(operationId = "explainSpotCheck", summary = "Explain a fault of the own unit")
  @ApiResponse(
      responseCode = "200",
      description = "The check",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response explain(@PathParam("id") long id, Reason words) {
    checks.explain(id, Reason.required(words));
    return changed(id);
  }

  @POST
  @Path("{id: [0-9]+}/close")
  @Requires(SpotCheckPermissions.CARRY)
  @Operation(operationId = "closeSpotCheck", summary = "Close a fault")
  @ApiResponse(
      responseCode = "200",
      description = "The check",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response close(@PathParam("id") long id, Reason what) {
    checks.close(id, Reason.required(what));
    return changed(id);
  }

  @POST
  @Path("{id: [0-9]+}/annul")
  @Requires(SpotCheckPermissions.CARRY)
  @Operation(operationId = "annulSpotCheck", summary = "Take back a check written down by mistake")
  @ApiResponse(
      responseCode = "200",
      description = "The check",
      content = @Content(schema = @Schema(implementation = LedgerItem.class)))
  public Response annul(@PathParam("id") long id, Reason why) {
    checks.annul(id, Reason.required(why));
    return changed(id);
  }

  /**
   * What a spot check found.
   *
   * @param taskId the task it fulfils, absent for a check without one
   * @param unitId needed without a task
   */
  @Schema(name = "SpotFindings", description = "What a spot check found")
  public record FindingsBody(
      String taskId,
      String unitId,
      @Schema(allowableValues = {"call", "video", "visit"}) String method,
      Instant at,
      boolean answered,
      @Schema(minimum = "0", maximum = "60") Integer rings,
      @Schema(maxLength = LONGEST_NAME) String spokenWith,
      boolean leaderInPost,
      boolean officerInPost,
      boolean knowsProcess,
      boolean logInOrder,
      @Schema(allowableValues = {"in-post", "left", "missing", "unanswered"}) String outcome,
      @Schema(maxLength = LONGEST_NOTE) String note) {}
}
