package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.identity.Department;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.identity.app.Assignments;
import org.xianwu.platform.identity.app.IdentityPermissions;
import org.xianwu.platform.identity.directory.StoredDirectory;
import org.xianwu.platform.identity.ledger.PersonLedger;

/** {@code /api/identity/people}. */
@Path("people")
@Tag(name = "people")
@Component(service = PersonResource.class)
public final class PersonResource extends LedgerResource {

  private static final int SUGGESTIONS = 20;

  private final Assignments assignments;
  private final StoredDirectory directory;

  /** Puts the parts together. */
  @Activate
  public PersonResource(
      @Reference Ledgers ledgers,
      @Reference PersonLedger ledger,
      @Reference Assignments assignments,
      @Reference StoredDirectory directory) {
    super(ledgers, ledger);
    this.assignments = assignments;
    this.directory = directory;
  }

  /** A person in a picker. */
  public record Suggestion(
      String id, String name, String unit, String department, String title, String initials) {}

  /** The units of a portfolio. */
  public record PortfolioBody(List<String> units) {}

  @GET
  @Path("suggest")
  @Requires(Requires.SIGNED_IN)
  @Operation(summary = "People by part of the name, pinyin or initials, in their order")
  @ApiResponse(responseCode = "200", description = "At most 20", useReturnTypeSchema = true)
  public List<Suggestion> suggest(
      @QueryParam("q") String query,
      @Parameter(description = "Only of this unit") @QueryParam("unit") String unit,
      @Parameter(description = "Only the leading groups") @QueryParam("leader") boolean leader) {
    long unitId = unit == null || !unit.matches("[0-9]{1,19}") ? 0 : Long.parseLong(unit);
    Predicate<Person> wanted =
        person -> (unitId == 0 || person.unitId() == unitId) && (!leader || person.leader());
    String asked = query == null ? "" : query.trim();
    List<Person> found =
        asked.isEmpty() ? directory.peopleOf(unitId) : directory.suggest(asked, Integer.MAX_VALUE);
    return found.stream().filter(wanted).limit(SUGGESTIONS).map(this::suggestion).toList();
  }

  @GET
  @Path("{id: [0-9]+}/portfolio")
  @Requires(IdentityPermissions.PERSON_VIEW)
  @Operation(summary = "The units that the person looks after")
  @ApiResponse(responseCode = "200", description = "The units", useReturnTypeSchema = true)
  public PortfolioBody portfolio(@PathParam("id") long id) {
    return new PortfolioBody(
        assignments.portfolio(id).stream().map(unit -> Long.toString(unit)).toList());
  }

  @PUT
  @Path("{id: [0-9]+}/portfolio")
  @Requires(IdentityPermissions.PORTFOLIO_EDIT)
  @Operation(summary = "Set the units that the person looks after")
  @ApiResponse(responseCode = "200", description = "The units", useReturnTypeSchema = true)
  public PortfolioBody setPortfolio(@PathParam("id") long id, PortfolioBody body) {
    if (body == null || body.units() == null) {
      throw Problem.of(CommonProblem.MALFORMED);
    }
    Set<Long> units = new HashSet<>();
    for (String unit : body.units()) {
      if (!unit.matches("[0-9]{1,18}")) {
        throw Problem.of(CommonProblem.INVALID).field("units", CommonProblem.UNKNOWN_REFERENCE);
      }
      units.add(Long.parseLong(unit));
    }
    assignments.setPortfolio(id, units);
    return portfolio(id);
  }

  private Suggestion suggestion(Person person) {
    return new Suggestion(
        Long.toString(person.id()),
        person.name(),
        directory.unit(person.unitId()).map(Unit::shortName).orElse(""),
        directory.department(person.departmentId()).map(Department::name).orElse(""),
        person.title(),
        directory.initials(person.id()));
  }
}
