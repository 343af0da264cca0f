package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.identity.app.Accounts;
import org.xianwu.platform.identity.app.Assignments;
import org.xianwu.platform.identity.app.FactorReset;
import org.xianwu.platform.identity.app.IdentityPermissions;
import org.xianwu.platform.identity.ledger.AccountLedger;

/** {@code /api/identity/accounts}. */
@Path("accounts")
@Tag(name = "accounts")
@Component(service = AccountResource.class)
public final class AccountResource extends LedgerResource {

  private final Accounts accounts;
  private final FactorReset factors;
  private final Assignments assignments;

  /** Puts the parts together. */
  @Activate
  public AccountResource(
      @Reference Ledgers ledgers,
      @Reference AccountLedger ledger,
      @Reference Accounts accounts,
      @Reference FactorReset factors,
      @Reference Assignments assignments) {
    super(ledgers, ledger);
    this.accounts = accounts;
    this.factors = factors;
    this.assignments = assignments;
  }

  /** A password or secret that is shown this once. */
  public record OneTimePassword(String password) {}

  /** A role that the account has; {@code validTo} is null when it has no end. */
  public record GivenRole(
      String assignmentId, String roleId, String code, Label name, LocalDate validTo) {}

  /**
   * A role to give.
   *
   * @param validTo last day, null for good
   * @param basis why, for example the number of the approved request
   */
  public record GiveRequest(LocalDate validTo, String basis) {}

  /**
   * Why a second factor is taken away.
   *
   * @param basis for example the report of the loss
   */
  public record ResetFactorRequest(String basis) {}

  @POST
  @Path("{id: [0-9]+}/disable")
  @Requires(IdentityPermissions.ACCOUNT_EDIT)
  @Operation(summary = "Disable the account and end its sessions")
  @ApiResponse(responseCode = "200", description = "The account")
  public Response disable(@PathParam("id") long id) {
    accounts.disable(id);
    return changed(id);
  }

  @POST
  @Path("{id: [0-9]+}/enable")
  @Requires(IdentityPermissions.ACCOUNT_EDIT)
  @Operation(summary = "Enable the account")
  @ApiResponse(responseCode = "200", description = "The account")
  public Response enable(@PathParam("id") long id) {
    accounts.enable(id);
    return changed(id);
  }

  @POST
  @Path("{id: [0-9]+}/unlock")
  @Requires(IdentityPermissions.ACCOUNT_EDIT)
  @Operation(summary = "Open the lock that wrong passwords closed")
  @ApiResponse(responseCode = "200", description = "The account")
  public Response unlock(@PathParam("id") long id) {
    accounts.unlock(id);
    return changed(id);
  }

  @POST
  @Path("{id: [0-9]+}/reset")
  @Requires(IdentityPermissions.ACCOUNT_EDIT)
  @Operation(summary = "Make a one-time password, or a platform's secret; shown this once")
  @ApiResponse(responseCode = "200", description = "The password", useReturnTypeSchema = true)
  public OneTimePassword reset(@PathParam("id") long id) {
    return new OneTimePassword(accounts.reset(id));
  }

  @POST
  @Path("{id: [0-9]+}/reset-factor")
  @Requires(IdentityPermissions.FACTOR_RESET)
  @Operation(summary = "Take the second factor of the account away and end its sessions")
  @ApiResponse(responseCode = "200", description = "The account")
  public Response resetFactor(@PathParam("id") long id, ResetFactorRequest request) {
    factors.reset(id, request == null ? "" : request.basis());
    return changed(id);
  }

  @GET
  @Path("{id: [0-9]+}/roles")
  @Requires(IdentityPermissions.ROLE_VIEW)
  @Operation(summary = "The roles of the account")
  @ApiResponse(responseCode = "200", description = "The roles", useReturnTypeSchema = true)
  public List<GivenRole> roles(@PathParam("id") long id) {
    return assignments.of(id).stream()
        .map(
            given ->
                new GivenRole(
                    Long.toString(given.assignment().id()),
                    Long.toString(given.role().id()),
                    given.role().code(),
                    given.role().label(),
                    given.assignment().validTo().orElse(null)))
        .toList();
  }

  @PUT
  @Path("{id: [0-9]+}/roles/{role: [0-9]+}")
  @Requires(IdentityPermissions.ROLE_ASSIGN)
  @Operation(summary = "Give the account a role, or change until when")
  @ApiResponse(responseCode = "200", description = "The roles", useReturnTypeSchema = true)
  public List<GivenRole> give(
      @PathParam("id") long id, @PathParam("role") long role, GiveRequest request) {
    Optional<GiveRequest> asked = Optional.ofNullable(request);
    assignments.give(
        id, role, asked.map(GiveRequest::validTo), asked.map(GiveRequest::basis).orElse(""));
    return roles(id);
  }

  @DELETE
  @Path("{id: [0-9]+}/roles/{assignment: [0-9]+}")
  @Requires(IdentityPermissions.ROLE_ASSIGN)
  @Operation(summary = "Take a role away")
  @ApiResponse(responseCode = "200", description = "The roles", useReturnTypeSchema = true)
  public List<GivenRole> take(
      @PathParam("id") long id,
      @PathParam("assignment") long assignment,
      @Parameter(required = true, description = "Why, for example the transfer of the person")
          @QueryParam("basis")
          String basis) {
    assignments.take(assignment, basis);
    return roles(id);
  }
}
