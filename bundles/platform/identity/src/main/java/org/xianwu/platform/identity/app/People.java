package org.xianwu.platform.identity.app;

import java.time.LocalDate;
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
import org.xianwu.platform.identity.directory.StoredDirectory;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.Department;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.identity.domain.Person;
import org.xianwu.platform.identity.domain.Unit;

/** People; the system administrator's work. Whoever leaves can no longer use the account. */
@Component(service = People.class)
public final class People {

  private final IdentityStore store;
  private final StoredDirectory directory;
  private final CallerContext callers;
  private final Revisions revisions;
  private final Ids ids;

  /** Puts the parts together. */
  @Activate
  public People(
      @Reference IdentityStore store,
      @Reference StoredDirectory directory,
      @Reference CallerContext callers,
      @Reference Revisions revisions,
      @Reference Ids ids) {
    this.store = store;
    this.directory = directory;
    this.callers = callers;
    this.revisions = revisions;
    this.ids = ids;
  }

  /** Makes a person without an account. */
  public long create(Values values) {
    callers.current().require(IdentityPermissions.PERSON_EDIT);
    return store.write(
        Act.CREATE,
        em -> {
          Person person =
              new Person(
                  ids.next(),
                  values.textOrEmpty("name"),
                  values.id("unit").orElse(0L),
                  values.integer("sequence").orElse(0));
          apply(em, person, values);
          em.persist(person);
          return person.id();
        });
  }

  /** Changes a person; a last day that has passed disables the account with it. */
  public void edit(long id, int rev, Values values) {
    callers.current().require(IdentityPermissions.PERSON_EDIT);
    store.write(
        Act.EDIT,
        em -> {
          Person person = find(em, id);
          revisions.require(person, rev);
          apply(em, person, values);
          return null;
        });
  }

  /** Runs an import as one change. */
  public void importing(Runnable rows) {
    store.write(
        Act.IMPORT,
        em -> {
          rows.run();
          return null;
        });
  }

  static Person find(EntityManager em, long id) {
    return Optional.ofNullable(em.find(Person.class, id))
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  private void apply(EntityManager em, Person person, Values values) {
    Problem refused = Problem.of(CommonProblem.INVALID);
    long unit = values.id("unit").orElse(person.unitId());
    if (em.find(Unit.class, unit) == null) {
      refused.field("unit", CommonProblem.UNKNOWN_REFERENCE);
    }
    long department =
        values.has("department") ? values.id("department").orElse(0L) : person.departmentId();
    if (department != 0 && !belongs(em, department, unit)) {
      refused.field("department", IdentityProblem.DEPARTMENT_OF_OTHER_UNIT);
    }
    String mobile = Phones.checked(given(values, "mobile", person.mobile()), "mobile", refused);
    String office =
        Phones.checked(given(values, "officePhone", person.officePhone()), "officePhone", refused);
    refused.throwIfAnyField();
    person.call(values.text("name").orElse(person.name()));
    person.place(unit, department, values.integer("sequence").orElse(person.sequence()));
    person.reachAt(mobile, office);
    person.rank(
        given(values, "rankPost", person.rankPost()),
        given(values, "rankGrade", person.rankGrade()),
        values.has("temporary") ? values.flag("temporary") : person.temporary());
    if (values.has("leftOn")) {
      leave(em, person, values.date("leftOn").orElse(null));
    }
  }

  private void leave(EntityManager em, Person person, LocalDate lastDay) {
    if (lastDay != null) {
      Optional<Account> account = Accounts.ofPerson(em, person.id());
      account.ifPresent(
          one -> {
            Administrators.refuseLast(em, one.id(), directory.today());
            if (lastDay.isBefore(directory.today())) {
              one.disable();
            }
          });
    }
    person.leave(lastDay);
  }

  private static boolean belongs(EntityManager em, long department, long unit) {
    Department found = em.find(Department.class, department);
    return found != null && found.unitId() == unit;
  }

  private static String given(Values values, String key, String before) {
    return values.has(key) ? values.textOrEmpty(key) : before;
  }
}
