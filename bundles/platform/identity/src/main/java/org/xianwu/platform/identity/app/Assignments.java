package org.xianwu.platform.identity.app;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.identity.access.Credentials;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.directory.StoredDirectory;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.identity.domain.Portfolio;
import org.xianwu.platform.identity.domain.Role;
import org.xianwu.platform.identity.domain.RoleAssignment;
import org.xianwu.platform.identity.domain.Separation;

/** Who has which role, and which units a leader looks after; the security administrator's work. */
@Component(service = Assignments.class)
public final class Assignments {

  private static final Act GIVE = Act.of(RightsHistory.GIVE);
  private static final Act TAKE = Act.of(RightsHistory.TAKE);
  private static final Act PORTFOLIO = Act.of("set-portfolio");

  private final IdentityStore store;
  private final StoredDirectory directory;
  private final Credentials credentials;
  private final CallerContext callers;
  private final Roles roles;
  private final RightsHistory history;
  private final Ids ids;

  /** A role that an account has. */
  public record Given(RoleAssignment assignment, Role role, Account account) {}

  /** Puts the parts together. */
  @Activate
  public Assignments(
      @Reference IdentityStore store,
      @Reference StoredDirectory directory,
      @Reference Credentials credentials,
      @Reference CallerContext callers,
      @Reference Roles roles,
      @Reference RightsHistory history,
      @Reference Ids ids) {
    this.store = store;
    this.directory = directory;
    this.credentials = credentials;
    this.callers = callers;
    this.roles = roles;
    this.history = history;
    this.ids = ids;
  }

  /** The roles of an account, past ones included. */
  public List<Given> of(long accountId) {
    callers.current().require(IdentityPermissions.ACCOUNT_VIEW);
    return store.read(
        em ->
            Administrators.assignments(em, accountId).stream()
                .map(row -> given(em, row))
                .sorted(Comparator.comparing(given -> given.role().code()))
                .toList());
  }

  /** The roles that the caller has today. */
  public List<Given> own() {
    long accountId = callers.current().accountId();
    return store.read(
        em ->
            Administrators.assignments(em, accountId).stream()
                .filter(row -> row.validOn(directory.today()))
                .map(row -> given(em, row))
                .sorted(Comparator.comparing(given -> given.role().code()))
                .toList());
  }

  /** The accounts that have a role. */
  public List<Given> holders(long roleId) {
    callers.current().require(IdentityPermissions.ROLE_VIEW);
    return store.read(
        em ->
            em
                .createQuery(
                    "select row from RoleAssignment row where row.roleId = :role",
                    RoleAssignment.class)
                .setParameter("role", roleId)
                .getResultList()
                .stream()
                .map(row -> given(em, row))
                .sorted(Comparator.comparing(given -> given.account().name()))
                .toList());
  }

  /**
   * Gives a role, or changes until when it is given.
   *
   * @param validTo last day, empty for good
   * @param basis why, for example the number of the approved request; never empty
   * @return id of the assignment
   * @throws Problem when it would mix an administrator with anything else
   */
  public long give(long accountId, long roleId, Optional<LocalDate> validTo, String basis) {
    callers.current().require(IdentityPermissions.ROLE_ASSIGN);
    String why = Basis.of(basis);
    LocalDate today = directory.today();
    if (validTo.filter(day -> day.isBefore(today)).isPresent()) {
      throw Problem.of(CommonProblem.INVALID)
          .field("validTo", Problem.of(CommonProblem.OUT_OF_RANGE).with("min", today));
    }
    return store.write(
        GIVE.because(why),
        em -> {
          Account account = Accounts.find(em, accountId);
          Role role = Roles.find(em, roleId);
          refuseOwn(accountId);
          Separation.allowRole(
              role.code(),
              Administrators.held(em, accountId, today),
              !portfolio(em, account.personId()).isEmpty(),
              account.platform());
          if (role.fixed()) {
            requireOwnPassword(account);
            if (validTo.isPresent()) {
              Administrators.refuseLast(em, accountId, today);
            }
          }
          return keep(em, account, role, validTo, why);
        });
  }

  /**
   * Takes a role away.
   *
   * @param basis why; never empty
   */
  public void take(long assignmentId, String basis) {
    callers.current().require(IdentityPermissions.ROLE_ASSIGN);
    String why = Basis.of(basis);
    store.write(
        TAKE.because(why),
        em -> {
          RoleAssignment row =
              Optional.ofNullable(em.find(RoleAssignment.class, assignmentId))
                  .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
          refuseOwn(row.accountId());
          Role role = Roles.find(em, row.roleId());
          if (role.fixed()) {
            Administrators.refuseLast(em, row.accountId(), directory.today());
          }
          Account account = Accounts.find(em, row.accountId());
          em.remove(row);
          history.taken(account, role, roles.allowed(em, role), why);
          return null;
        });
  }

  /** The units that a person looks after (分管单位). */
  public List<Long> portfolio(long personId) {
    callers.current().require(IdentityPermissions.PERSON_VIEW);
    return store.read(
        em -> portfolio(em, personId).stream().map(Portfolio::unitId).sorted().toList());
  }

  /** Replaces the units that a person looks after. */
  public void setPortfolio(long personId, Set<Long> units) {
    callers.current().require(IdentityPermissions.PORTFOLIO_EDIT);
    store.write(
        PORTFOLIO,
        em -> {
          People.find(em, personId);
          if (!units.isEmpty()
              && Administrators.personAdministers(em, personId, directory.today())) {
            throw Problem.of(IdentityProblem.ADMINISTRATOR_PORTFOLIO);
          }
          for (Portfolio row : portfolio(em, personId)) {
            if (!units.contains(row.unitId())) {
              em.remove(row);
            }
          }
          List<Long> before = portfolio(em, personId).stream().map(Portfolio::unitId).toList();
          for (long unit : units) {
            Units.find(em, unit);
            if (!before.contains(unit)) {
              em.persist(new Portfolio(ids.next(), personId, unit));
            }
          }
          return null;
        });
  }

  private long keep(
      EntityManager em, Account account, Role role, Optional<LocalDate> validTo, String why) {
    Optional<RoleAssignment> there =
        Administrators.assignments(em, account.id()).stream()
            .filter(row -> row.roleId() == role.id())
            .findFirst();
    if (there.isPresent()) {
      RoleAssignment row = there.get();
      if (!row.validTo().equals(validTo)) {
        history.prolonged(account, role, row.validTo(), validTo, why);
        row.until(validTo.orElse(null));
      }
      return row.id();
    }
    RoleAssignment row =
        new RoleAssignment(ids.next(), account.id(), role.id(), validTo.orElse(null));
    em.persist(row);
    history.given(account, role, roles.allowed(em, role), validTo, why);
    return row.id();
  }

  /** Whoever knows an administrator's password is one; so the holder must have chosen it alone. */
  private void requireOwnPassword(Account account) {
    if (account.passwordHash() == null || credentials.mustChange(account)) {
      throw Problem.of(IdentityProblem.ADMINISTRATOR_PASSWORD);
    }
  }

  private void refuseOwn(long accountId) {
    if (callers.current().accountId() == accountId) {
      throw Problem.of(IdentityProblem.OWN_ACCOUNT);
    }
  }

  private static List<Portfolio> portfolio(EntityManager em, long personId) {
    return em.createQuery(
            "select row from Portfolio row where row.personId = :person", Portfolio.class)
        .setParameter("person", personId)
        .getResultList();
  }

  private static Given given(EntityManager em, RoleAssignment row) {
    return new Given(
        row, em.find(Role.class, row.roleId()), em.find(Account.class, row.accountId()));
  }
}
