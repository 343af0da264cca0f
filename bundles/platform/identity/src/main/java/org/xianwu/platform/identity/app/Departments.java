package org.xianwu.platform.identity.app;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.Department;
import org.xianwu.platform.identity.domain.Person;
import org.xianwu.platform.identity.domain.Unit;

/** Sections of units; the system administrator's work. */
@Component(service = Departments.class)
public final class Departments {

  private final IdentityStore store;
  private final CallerContext callers;
  private final Revisions revisions;
  private final Ids ids;

  /** Puts the parts together. */
  @Activate
  public Departments(
      @Reference IdentityStore store,
      @Reference CallerContext callers,
      @Reference Revisions revisions,
      @Reference Ids ids) {
    this.store = store;
    this.callers = callers;
    this.revisions = revisions;
    this.ids = ids;
  }

  /** Makes a section of a unit, where it stays. */
  public long create(Values values) {
    callers.current().require(IdentityPermissions.ORGANISATION_EDIT);
    return store.write(
        Act.CREATE,
        em -> {
          long unit = values.id("unit").orElse(0L);
          if (em.find(Unit.class, unit) == null) {
            throw Problem.of(CommonProblem.INVALID).field("unit", CommonProblem.UNKNOWN_REFERENCE);
          }
          Department made =
              new Department(
                  ids.next(),
                  unit,
                  values.textOrEmpty("name"),
                  values.integer("sequence").orElse(0));
          apply(em, made, values);
          em.persist(made);
          return made.id();
        });
  }

  /** Changes name, head, order or last day. */
  public void edit(long id, int rev, Values values) {
    callers.current().require(IdentityPermissions.ORGANISATION_EDIT);
    store.write(
        Act.EDIT,
        em -> {
          Department department =
              Optional.ofNullable(em.find(Department.class, id))
                  .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
          revisions.require(department, rev);
          apply(em, department, values);
          return null;
        });
  }

  private static void apply(EntityManager em, Department department, Values values) {
    long head = values.has("head") ? values.id("head").orElse(0L) : department.headId();
    if (head != 0 && em.find(Person.class, head) == null) {
      throw Problem.of(CommonProblem.INVALID).field("head", CommonProblem.UNKNOWN_REFERENCE);
    }
    department.change(
        values.text("name").orElse(department.name()),
        head,
        values.integer("sequence").orElse(department.sequence()),
        values.has("closedOn")
            ? values.date("closedOn").orElse(null)
            : department.closedOn().orElse(null));
  }
}
