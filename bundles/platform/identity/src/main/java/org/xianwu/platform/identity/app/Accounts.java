package org.xianwu.platform.identity.app;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.identity.access.AccountBook;
import org.xianwu.platform.identity.access.Credentials;
import org.xianwu.platform.identity.access.PlatformSecrets;
import org.xianwu.platform.identity.access.Sessions;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.directory.StoredDirectory;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.identity.domain.Person;
import org.xianwu.platform.identity.domain.Separation;
import org.xianwu.platform.identity.domain.SignInState;

/** Accounts; the system administrator's work. A new account may do nothing. */
@Component(service = Accounts.class)
public final class Accounts {

  private static final Act DISABLE = Act.of("disable");
  private static final Act ENABLE = Act.of("enable");

  private final IdentityStore store;
  private final StoredDirectory directory;
  private final Credentials credentials;
  private final PlatformSecrets secrets;
  private final Sessions sessions;
  private final CallerContext callers;
  private final Revisions revisions;
  private final ChangeLog log;
  private final Ids ids;

  /** Puts the parts together. */
  @Activate
  public Accounts(
      @Reference IdentityStore store,
      @Reference StoredDirectory directory,
      @Reference Credentials credentials,
      @Reference PlatformSecrets secrets,
      @Reference Sessions sessions,
      @Reference CallerContext callers,
      @Reference Revisions revisions,
      @Reference ChangeLog log,
      @Reference Ids ids) {
    this.store = store;
    this.directory = directory;
    this.credentials = credentials;
    this.secrets = secrets;
    this.sessions = sessions;
    this.callers = callers;
    this.revisions = revisions;
    this.log = log;
    this.ids = ids;
  }

  /** Makes an account without a password and without rights. */
  public long create(Values values) {
    callers.current().require(IdentityPermissions.ACCOUNT_EDIT);
    String name = AccountBook.normal(values.textOrEmpty("name"));
    boolean platform = values.textOrEmpty("kind").equals(Account.PLATFORM);
    return store.write(
        Act.CREATE,
        em -> {
          Problem refused = Problem.of(CommonProblem.INVALID);
          AccountNames.broken(name).ifPresent(reason -> refused.field("name", reason));
          if (byName(em, name).isPresent()) {
            refused.field("name", IdentityProblem.ACCOUNT_NAME_TAKEN);
          }
          Optional<Person> person = platform ? Optional.empty() : person(em, values, refused);
          if (platform && values.textOrEmpty("displayName").isEmpty()) {
            refused.field("displayName", CommonProblem.REQUIRED);
          }
          refused.throwIfAnyField();
          Account account =
              platform
                  ? Account.ofPlatform(ids.next(), name, values.textOrEmpty("displayName"))
                  : Account.ofPerson(
                      ids.next(), name, person.orElseThrow().id(), person.orElseThrow().name());
          em.persist(account);
          return account.id();
        });
  }

  /** Changes how the account is called in lists. */
  public void edit(long id, int rev, Values values) {
    callers.current().require(IdentityPermissions.ACCOUNT_EDIT);
    store.write(
        Act.EDIT,
        em -> {
          Account account = find(em, id);
          revisions.require(account, rev);
          values.text("displayName").ifPresent(account::show);
          return null;
        });
  }

  /** Ends all sessions of the account and lets nobody sign in to it. */
  public void disable(long id) {
    callers.current().require(IdentityPermissions.ACCOUNT_EDIT);
    refuseOwn(id);
    store.write(
        DISABLE,
        em -> {
          Account account = find(em, id);
          Administrators.refuseLast(em, id, directory.today());
          account.disable();
          return null;
        });
    sessions.endAll(id);
  }

  /** Lets people sign in to the account again. */
  public void enable(long id) {
    callers.current().require(IdentityPermissions.ACCOUNT_EDIT);
    store.write(
        ENABLE,
        em -> {
          Account account = find(em, id);
          if (!account.platform()
              && !em.find(Person.class, account.personId()).worksOn(directory.today())) {
            throw Problem.of(IdentityProblem.PERSON_LEFT);
          }
          account.enable();
          return null;
        });
  }

  /** Opens the lock that wrong passwords closed. */
  public void unlock(long id) {
    callers.current().require(IdentityPermissions.ACCOUNT_EDIT);
    store.keep(
        em -> {
          find(em, id);
          Optional.ofNullable(em.find(SignInState.class, id)).ifPresent(SignInState::clear);
          return null;
        });
    log.note(new Change("identity.account", id, 0, "unlock", "", "{}"));
  }

  /**
   * Gives the account a new one-time password, or a platform a new secret; shown this once.
   *
   * @throws Problem for an administrator's account, which whoever reset it could use
   */
  public String reset(long id) {
    callers.current().require(IdentityPermissions.ACCOUNT_EDIT);
    refuseOwn(id);
    Account account =
        store.read(
            em -> {
              if (Separation.administers(Administrators.held(em, id, directory.today()))) {
                throw Problem.of(IdentityProblem.ADMINISTRATOR_RESET);
              }
              return find(em, id);
            });
    if (account.platform()) {
      return secrets.reset(id);
    }
    String password = credentials.reset(id);
    sessions.endAll(id);
    return password;
  }

  static Account find(EntityManager em, long id) {
    return Optional.ofNullable(em.find(Account.class, id))
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  static Optional<Account> byName(EntityManager em, String name) {
    return em
        .createQuery("select row from Account row where row.name = :name", Account.class)
        .setParameter("name", name)
        .getResultList()
        .stream()
        .findFirst();
  }

  static Optional<Account> ofPerson(EntityManager em, long personId) {
    return em
        .createQuery("select row from Account row where row.personId = :person", Account.class)
        .setParameter("person", personId)
        .getResultList()
        .stream()
        .findFirst();
  }

  private Optional<Person> person(EntityManager em, Values values, Problem refused) {
    Optional<Person> person = values.id("person").map(id -> em.find(Person.class, id));
    if (person.isEmpty()) {
      refused.field("person", IdentityProblem.PERSON_NEEDED);
    } else if (!person.get().worksOn(directory.today())) {
      refused.field("person", IdentityProblem.PERSON_LEFT);
    } else if (ofPerson(em, person.get().id()).isPresent()) {
      refused.field("person", IdentityProblem.PERSON_HAS_ACCOUNT);
    }
    return person;
  }

  private void refuseOwn(long id) {
    if (callers.current().accountId() == id) {
      throw Problem.of(IdentityProblem.OWN_ACCOUNT);
    }
  }
}
