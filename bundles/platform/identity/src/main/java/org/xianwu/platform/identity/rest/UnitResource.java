package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.identity.app.IdentityPermissions;
import org.xianwu.platform.identity.app.Units;
import org.xianwu.platform.identity.ledger.UnitLedger;

/** {@code /api/identity/units}. */
@Path("units")
@Tag(name = "units")
@Component(service = UnitResource.class)
public final class UnitResource extends LedgerResource {

  private final Units units;
  private final Directory directory;

  /** Puts the parts together. */
  @Activate
  public UnitResource(
      @Reference Ledgers ledgers,
      @Reference UnitLedger ledger,
      @Reference Units units,
      @Reference Directory directory) {
    super(ledgers, ledger);
    this.units = units;
    this.directory = directory;
  }

  /** A unit with the units below it. */
  public record Node(String id, String name, String shortName, String type, List<Node> children) {}

  /** A name and its first and last day; {@code to} is null for the present one. */
  public record NameView(String id, String name, String shortName, LocalDate from, LocalDate to) {}

  /** A second name on the door. */
  public record BadgeView(String id, String name, String documentWord) {}

  /** A new name. */
  public record RenameRequest(String name, String shortName, LocalDate from) {}

  /** A new badge. */
  public record BadgeRequest(String name, String documentWord) {}

  @GET
  @Path("tree")
  @Requires(Requires.SIGNED_IN)
  @Operation(summary = "All active units as a tree, in their order")
  @ApiResponse(responseCode = "200", description = "The tree", useReturnTypeSchema = true)
  public List<Node> tree() {
    Set<Long> active = directory.units().stream().map(Unit::id).collect(Collectors.toSet());
    Map<Long, List<Unit>> below =
        directory.units().stream()
            .collect(
                Collectors.groupingBy(
                    unit -> active.contains(unit.parentId()) ? unit.parentId() : 0L));
    return nodes(0, below);
  }

  @GET
  @Path("{id: [0-9]+}/names")
  @Requires(IdentityPermissions.ORGANISATION_VIEW)
  @Operation(summary = "All names of the unit, the newest first")
  @ApiResponse(responseCode = "200", description = "The names", useReturnTypeSchema = true)
  public List<NameView> names(@PathParam("id") long id) {
    return units.names(id).stream()
        .map(
            name ->
                new NameView(
                    Long.toString(name.id()),
                    name.name(),
                    name.shortName(),
                    name.validFrom(),
                    name.validTo().orElse(null)))
        .toList();
  }

  @POST
  @Path("{id: [0-9]+}/rename")
  @Requires(IdentityPermissions.ORGANISATION_EDIT)
  @Operation(summary = "Give the unit a new name; earlier records keep the old one")
  @ApiResponse(responseCode = "200", description = "The unit under its new name")
  public Response rename(@PathParam("id") long id, RenameRequest request) {
    if (request == null) {
      throw Problem.of(CommonProblem.MALFORMED);
    }
    if (request.from() == null) {
      throw Problem.of(CommonProblem.INVALID).field("from", CommonProblem.REQUIRED);
    }
    units.rename(id, request.name(), request.shortName(), request.from());
    return changed(id);
  }

  @GET
  @Path("{id: [0-9]+}/badges")
  @Requires(IdentityPermissions.ORGANISATION_VIEW)
  @Operation(summary = "The badges of the unit")
  @ApiResponse(responseCode = "200", description = "The badges", useReturnTypeSchema = true)
  public List<BadgeView> badges(@PathParam("id") long id) {
    return units.badges(id).stream()
        .map(badge -> new BadgeView(Long.toString(badge.id()), badge.name(), badge.documentWord()))
        .toList();
  }

  @POST
  @Path("{id: [0-9]+}/badges")
  @Requires(IdentityPermissions.ORGANISATION_EDIT)
  @Operation(summary = "Hang up another badge")
  @ApiResponse(responseCode = "200", description = "The badges", useReturnTypeSchema = true)
  public List<BadgeView> addBadge(@PathParam("id") long id, BadgeRequest request) {
    if (request == null) {
      throw Problem.of(CommonProblem.MALFORMED);
    }
    units.addBadge(id, request.name(), request.documentWord());
    return badges(id);
  }

  @DELETE
  @Path("{id: [0-9]+}/badges/{badge: [0-9]+}")
  @Requires(IdentityPermissions.ORGANISATION_EDIT)
  @Operation(summary = "Take a badge down")
  @ApiResponse(responseCode = "204", description = "The badge is gone")
  public void removeBadge(@PathParam("id") long id, @PathParam("badge") long badge) {
    units.removeBadge(id, badge);
  }

  private static List<Node> nodes(long parent, Map<Long, List<Unit>> below) {
    return below.getOrDefault(parent, List.of()).stream()
        .map(
            unit ->
                new Node(
                    Long.toString(unit.id()),
                    unit.name(),
                    unit.shortName(),
                    unit.type(),
                    nodes(unit.id(), below)))
        .toList();
  }
}
