package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.function.OfficeFunction;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.identity.access.PermissionBook;
import org.xianwu.platform.identity.app.Assignments;
import org.xianwu.platform.identity.app.IdentityPermissions;
import org.xianwu.platform.identity.app.Roles;
import org.xianwu.platform.identity.ledger.RoleLedger;

/** {@code /api/identity/roles}. */
@Path("roles")
@Tag(name = "roles")
@Component(service = RoleResource.class)
public final class RoleResource extends LedgerResource {

  private static final Label PLATFORM = Label.of("平台", "Platform");

  private final Roles roles;
  private final Assignments assignments;
  private final PermissionBook permissions;

  /** Puts the parts together. */
  @Activate
  public RoleResource(
      @Reference Ledgers ledgers,
      @Reference RoleLedger ledger,
      @Reference Roles roles,
      @Reference Assignments assignments,
      @Reference PermissionBook permissions) {
    super(ledgers, ledger);
    this.roles = roles;
    this.assignments = assignments;
    this.permissions = permissions;
  }

  /** The permissions that one function declares. */
  public record FunctionPermissions(
      String function, Label name, List<PermissionView> permissions) {}

  /**
   * A permission.
   *
   * @param widest widest scope, as in the grants
   * @param administrative whether it belongs to an administrator and no business role can have it
   */
  public record PermissionView(String code, Label label, String widest, boolean administrative) {}

  /** Permission codes to scopes: own, section, unit, unit-and-below, portfolio, county. */
  public record Grants(Map<String, String> grants) {}

  /**
   * What a role shall allow.
   *
   * @param basis why, for example the number of the decision
   */
  public record GrantRequest(Map<String, String> grants, String basis) {}

  /** An account that has the role. */
  public record Holder(
      String assignmentId, String accountId, String account, String name, LocalDate validTo) {}

  @GET
  @Path("permissions")
  @Requires(IdentityPermissions.ROLE_VIEW)
  @Operation(summary = "Everything that can be granted, by function")
  @ApiResponse(responseCode = "200", description = "The functions", useReturnTypeSchema = true)
  public List<FunctionPermissions> permissions() {
    List<FunctionPermissions> functions = new ArrayList<>();
    List<PermissionView> platform = new ArrayList<>();
    for (PermissionSource source : permissions.sources()) {
      List<PermissionView> declared = source.permissions().stream().map(this::view).toList();
      if (source instanceof OfficeFunction function) {
        functions.add(new FunctionPermissions(function.code(), function.name(), declared));
      } else {
        platform.addAll(declared);
      }
    }
    functions.add(new FunctionPermissions("platform", PLATFORM, platform));
    return functions;
  }

  @GET
  @Path("{id: [0-9]+}/grants")
  @Requires(IdentityPermissions.ROLE_VIEW)
  @Operation(summary = "What the role allows")
  @ApiResponse(responseCode = "200", description = "The grants", useReturnTypeSchema = true)
  public Grants grants(@PathParam("id") long id) {
    Map<String, String> shown = new TreeMap<>();
    roles.grants(id).forEach((code, scope) -> shown.put(code, Scopes.code(scope)));
    return new Grants(shown);
  }

  @PUT
  @Path("{id: [0-9]+}/grants")
  @Requires(IdentityPermissions.ROLE_EDIT)
  @Operation(summary = "Replace what the role allows")
  @ApiResponse(responseCode = "200", description = "The role")
  public Response setGrants(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String version,
      GrantRequest wanted) {
    if (wanted == null || wanted.grants() == null) {
      throw Problem.of(CommonProblem.MALFORMED);
    }
    Map<String, DataScope> scopes = new TreeMap<>();
    wanted.grants().forEach((code, scope) -> scopes.put(code, Scopes.read(code, scope)));
    roles.grant(id, Inputs.revision(version), scopes, wanted.basis());
    return changed(id);
  }

  @GET
  @Path("{id: [0-9]+}/holders")
  @Requires(IdentityPermissions.ROLE_VIEW)
  @Operation(summary = "The accounts that have the role")
  @ApiResponse(responseCode = "200", description = "The accounts", useReturnTypeSchema = true)
  public List<Holder> holders(@PathParam("id") long id) {
    return assignments.holders(id).stream()
        .map(
            given ->
                new Holder(
                    Long.toString(given.assignment().id()),
                    Long.toString(given.account().id()),
                    given.account().name(),
                    given.account().displayName(),
                    given.assignment().validTo().orElse(null)))
        .toList();
  }

  private PermissionView view(Permission permission) {
    return new PermissionView(
        permission.code(),
        permission.label(),
        Scopes.code(permission.widest()),
        permissions.administrative().contains(permission.code()));
  }
}
