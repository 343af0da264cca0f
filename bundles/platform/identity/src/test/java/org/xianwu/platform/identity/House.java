package org.xianwu.platform.identity;

import java.lang.annotation.Annotation;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.access.AccountBook;
import org.xianwu.platform.identity.access.Attempts;
import org.xianwu.platform.identity.access.Credentials;
import org.xianwu.platform.identity.access.Entrance;
import org.xianwu.platform.identity.access.FactorDuty;
import org.xianwu.platform.identity.access.PermissionBook;
import org.xianwu.platform.identity.access.PlatformSecrets;
import org.xianwu.platform.identity.access.Rights;
import org.xianwu.platform.identity.access.SecondFactors;
import org.xianwu.platform.identity.access.Sessions;
import org.xianwu.platform.identity.access.SignIn;
import org.xianwu.platform.identity.access.StoredAuthentication;
import org.xianwu.platform.identity.app.Accounts;
import org.xianwu.platform.identity.app.Assignments;
import org.xianwu.platform.identity.app.Departments;
import org.xianwu.platform.identity.app.Enrolment;
import org.xianwu.platform.identity.app.FactorReset;
import org.xianwu.platform.identity.app.FirstSetUp;
import org.xianwu.platform.identity.app.FixedRoles;
import org.xianwu.platform.identity.app.IdentityPermissions;
import org.xianwu.platform.identity.app.People;
import org.xianwu.platform.identity.app.Posts;
import org.xianwu.platform.identity.app.Revisions;
import org.xianwu.platform.identity.app.RightsHistory;
import org.xianwu.platform.identity.app.Roles;
import org.xianwu.platform.identity.app.Units;
import org.xianwu.platform.identity.config.IdentitySettings;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.directory.StoredDirectory;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.PlainTexts;
import org.xianwu.platform.testkit.RealPostgres;

/**
 * The bundle put together by hand on a real store, as the container would. All tests share one
 * store, which is emptied for each.
 */
public final class House implements AutoCloseable {

  private static final Instant START = Instant.parse("2026-11-21T01:00:00Z");
  private static final List<String> TABLES =
      List.of(
          "organisation",
          "unit",
          "unit_name",
          "unit_badge",
          "department",
          "person",
          "post",
          "portfolio",
          "account",
          "authenticator",
          "recovery_code",
          "old_password",
          "sign_in_state",
          "opened_session",
          "office_role",
          "role_grant",
          "role_assignment");

  private static EmbeddedStore shared;
  private static EmbeddedStore sharedOnServer;

  public final EmbeddedStore embedded;
  public final IdentityStore store;
  public final StoredDirectory directory;
  public final PermissionBook permissions = new PermissionBook();
  public final AccountBook accountBook;
  public final Rights rights;
  public final Sessions sessions;
  public final Credentials credentials;
  public final PlatformSecrets secrets;
  public final Attempts attempts;
  public final SecondFactors factors;
  public final FactorDuty duty;
  public final StoredAuthentication authentication;
  public final SignIn door;
  public final Enrolment enrolment;
  public final FactorReset factorReset;
  public final FixedRoles fixedRoles;
  public final FirstSetUp setUp;
  public final Units units;
  public final Departments departments;
  public final Posts posts;
  public final People people;
  public final Accounts accounts;
  public final Roles roles;
  public final Assignments assignments;

  /** Builds on an empty database. */
  public House() {
    this(emptied());
  }

  /** Builds on an empty database of a PostgreSQL server, which ends with the tests. */
  public static House onPostgres() {
    return new House(emptiedOnServer());
  }

  /** Builds on what is in the database. */
  public House(EmbeddedStore embedded) {
    this(embedded, "administrators");
  }

  /**
   * Builds on what is in the database.
   *
   * @param required who must have a second factor
   */
  public House(EmbeddedStore embedded, String required) {
    this.embedded = embedded;
    System.setProperty("xianwu.data", embedded.data().toString());
    IdentitySettings settings = new QuickSettings(required);
    store = new IdentityStore(embedded.store());
    permissions.add(new IdentityPermissions());
    directory = new StoredDirectory(store, embedded.clock());
    accountBook = new AccountBook(store, embedded.clock());
    rights = new Rights(accountBook, permissions, directory);
    sessions = new Sessions(store, embedded.clock(), settings);
    credentials = new Credentials(store, embedded.ids(), embedded.clock(), settings);
    secrets = new PlatformSecrets(store);
    attempts =
        new Attempts(store, embedded.changeLog(), embedded.callers(), embedded.clock(), settings);
    factors = new SecondFactors(store, embedded.ids(), embedded.clock(), settings);
    duty = new FactorDuty(store, embedded.clock(), settings);
    authentication =
        new StoredAuthentication(
            sessions, accountBook, rights, credentials, secrets, duty, embedded.clock());
    door =
        new SignIn(
            accountBook,
            credentials,
            sessions,
            rights,
            attempts,
            factors,
            duty,
            embedded.changeLog(),
            embedded.callers(),
            embedded.clock());
    enrolment =
        new Enrolment(
            accountBook,
            factors,
            duty,
            door,
            sessions,
            directory,
            embedded.callers(),
            embedded.changeLog(),
            embedded.clock());
    factorReset =
        new FactorReset(accountBook, factors, sessions, embedded.callers(), embedded.clock());
    fixedRoles = new FixedRoles(store, embedded.ids());
    setUp =
        new FirstSetUp(
            store,
            accountBook,
            fixedRoles,
            credentials,
            embedded.ids(),
            embedded.clock(),
            () -> {});
    Revisions revisions = new Revisions(directory);
    units = new Units(store, directory, embedded.callers(), revisions, embedded.ids());
    departments = new Departments(store, embedded.callers(), revisions, embedded.ids());
    posts = new Posts(store, directory, embedded.callers(), revisions, embedded.ids());
    people = new People(store, directory, embedded.callers(), revisions, embedded.ids());
    accounts =
        new Accounts(
            store,
            directory,
            credentials,
            secrets,
            sessions,
            embedded.callers(),
            revisions,
            embedded.changeLog(),
            embedded.ids());
    RightsHistory rightsHistory =
        new RightsHistory(embedded.changeLog(), permissions, new PlainTexts());
    roles =
        new Roles(store, permissions, embedded.callers(), revisions, rightsHistory, embedded.ids());
    assignments =
        new Assignments(
            store,
            directory,
            credentials,
            embedded.callers(),
            roles,
            rightsHistory,
            embedded.ids());
  }

  /** Lets a function announce its permissions. */
  public void announce(PermissionSource source) {
    permissions.add(source);
  }

  /** The account with its present rights. */
  public Caller caller(String account) {
    return accountBook
        .find(account)
        .flatMap(entry -> rights.caller(entry.account().id(), "10.0.0.8", Language.ZH))
        .orElseThrow();
  }

  /** Signs in to an account without a second factor. */
  public String signIn(String account, String password, String address) {
    return ((Entrance.Open) door.signIn(account, password, address, Language.ZH)).token();
  }

  /** Runs on behalf of the account. */
  public void as(String account, Runnable work) {
    embedded.callers().run(caller(account), work);
  }

  public long accountId(String name) {
    return accountBook.find(name).orElseThrow().account().id();
  }

  public long roleId(String code) {
    return store.read(
        em ->
            em.createQuery("select role.id from Role role where role.code = :code", Long.class)
                .setParameter("code", code)
                .getSingleResult());
  }

  private static synchronized EmbeddedStore emptied() {
    if (shared == null) {
      shared = EmbeddedStore.with().schema("directory").unit("identity").open();
    }
    return emptied(shared);
  }

  private static synchronized EmbeddedStore emptiedOnServer() {
    if (sharedOnServer == null) {
      RealPostgres server = RealPostgres.start();
      sharedOnServer =
          EmbeddedStore.with()
              .schema("directory")
              .unit("identity")
              .database(server.newDatabase(), server.user(), "")
              .open();
    }
    return emptied(sharedOnServer);
  }

  private static EmbeddedStore emptied(EmbeddedStore store) {
    store.renewLease();
    store.clock().set(START);
    store.callers().set(Callers.system());
    try (Connection connection = store.plain().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.executeUpdate("delete from directory." + table);
      }
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return store;
  }

  @Override
  public void close() {
    sessions.stop();
  }

  /** The defaults, but with as few rounds as are allowed. */
  private record QuickSettings(String second_factor_required) implements IdentitySettings {

    @Override
    public int failures_allowed() {
      return 5;
    }

    @Override
    public int lock_minutes() {
      return 30;
    }

    @Override
    public int idle_minutes() {
      return 30;
    }

    @Override
    public int longest_session_hours() {
      return 12;
    }

    @Override
    public int password_length() {
      return 8;
    }

    @Override
    public int password_days() {
      return 90;
    }

    @Override
    public int passwords_remembered() {
      return 5;
    }

    @Override
    public int hash_rounds() {
      return 1;
    }

    @Override
    public int second_factor_grace_days() {
      return 7;
    }

    @Override
    public String one_time_code_digest() {
      return "SHA256";
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return IdentitySettings.class;
    }
  }
}
