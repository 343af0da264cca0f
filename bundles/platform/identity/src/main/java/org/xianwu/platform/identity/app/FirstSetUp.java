package org.xianwu.platform.identity.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.identity.access.AccountBook;
import org.xianwu.platform.identity.access.Credentials;
import org.xianwu.platform.identity.access.DataFolder;
import org.xianwu.platform.identity.access.Practice;
import org.xianwu.platform.identity.access.Tokens;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.identity.domain.Organisation;
import org.xianwu.platform.identity.domain.Person;
import org.xianwu.platform.identity.domain.RoleAssignment;
import org.xianwu.platform.identity.domain.Unit;
import org.xianwu.platform.identity.domain.UnitName;
import org.xianwu.platform.identity.domain.UnitType;

/**
 * The first set-up: whoever can read the log of a suite without accounts names the office and the
 * three administrators, three different people. Afterwards the code is void.
 */
@Component(service = FirstSetUp.class)
public final class FirstSetUp {

  private static final Logger LOG = LoggerFactory.getLogger(FirstSetUp.class);
  private static final String CODE_FILE = "setup-code";
  private static final Act SET_UP = Act.of("set-up");
  private static final int TRIES = 10;

  private final IdentityStore store;
  private final AccountBook accounts;
  private final FixedRoles roles;
  private final Credentials credentials;
  private final Ids ids;
  private final Clock clock;
  private final DataFolder folder;
  private final Runnable afterwards;
  private String code = "";
  private int tries;

  /**
   * An administrator to be.
   *
   * @param role {@code system}, {@code security} or {@code audit}
   */
  public record Named(String role, String name, String account, String password) {}

  /** Prints a code when there is no account yet and no practice county is wanted. */
  @Activate
  public FirstSetUp(
      @Reference IdentityStore store,
      @Reference AccountBook accounts,
      @Reference FixedRoles roles,
      @Reference Credentials credentials,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference NetworkDoor door) {
    this(store, accounts, roles, credentials, ids, clock, DataFolder.ofProduct(), door::open);
    if (!Practice.running()) {
      if (accounts.empty()) {
        renew();
      } else {
        door.open();
      }
    }
  }

  FirstSetUp(
      IdentityStore store,
      AccountBook accounts,
      FixedRoles roles,
      Credentials credentials,
      Ids ids,
      Clock clock,
      DataFolder folder,
      Runnable afterwards) {
    this.store = store;
    this.accounts = accounts;
    this.roles = roles;
    this.credentials = credentials;
    this.ids = ids;
    this.clock = clock;
    this.folder = folder;
    this.afterwards = afterwards;
  }

  /** Whether the browser must ask for the set-up before anybody can sign in. */
  public synchronized boolean required() {
    return !code.isEmpty();
  }

  /** Makes a code and prints it. */
  synchronized String renew() {
    code = Tokens.password();
    tries = 0;
    folder.write(CODE_FILE, code);
    LOG.warn("Set-up code: {} - open the suite in a browser and enter it there", code);
    return code;
  }

  /**
   * Names the office and its administrators; all of it or nothing.
   *
   * @throws Problem with the fields that are wrong
   */
  public synchronized void complete(String given, String organisation, List<Named> administrators) {
    if (code.isEmpty()) {
      throw Problem.of(IdentityProblem.SETUP_DONE);
    }
    proveCode(given);
    Map<Administrator, Named> named = checked(organisation, administrators);
    Map<Administrator, String> hashes = new TreeMap<>();
    named.forEach((role, one) -> hashes.put(role, credentials.hash(one.password())));
    store.write(
        SET_UP,
        em -> {
          keep(em, organisation.trim(), named, hashes);
          return null;
        });
    code = "";
    folder.delete(CODE_FILE);
    LOG.info("The set-up is done, its code is void");
    afterwards.run();
  }

  private void proveCode(String given) {
    byte[] wanted = code.getBytes(StandardCharsets.UTF_8);
    byte[] offered = (given == null ? "" : given.trim()).getBytes(StandardCharsets.UTF_8);
    if (MessageDigest.isEqual(wanted, offered)) {
      return;
    }
    if (++tries >= TRIES) {
      renew();
    }
    throw Problem.of(CommonProblem.INVALID).field("code", IdentityProblem.SETUP_CODE);
  }

  private Map<Administrator, Named> checked(String organisation, List<Named> administrators) {
    Problem refused = Problem.of(CommonProblem.INVALID);
    if (organisation == null || organisation.isBlank()) {
      refused.field("organisation", CommonProblem.REQUIRED);
    } else if (organisation.trim().length() > 60) {
      refused.field("organisation", Problem.of(CommonProblem.TOO_LONG).with("max", 60));
    }
    Map<Administrator, Named> byRole = new TreeMap<>();
    Set<String> names = new HashSet<>();
    Set<String> accountNames = new HashSet<>();
    int position = 0;
    for (Named one : administrators == null ? List.<Named>of() : administrators) {
      String at = "administrators[" + position++ + "].";
      checkOne(one, at, refused);
      Administrator.ofRole(one.role() + ".administrator").ifPresent(role -> byRole.put(role, one));
      names.add(one.name() == null ? "" : one.name().trim());
      accountNames.add(one.account() == null ? "" : AccountBook.normal(one.account()));
    }
    if (position != 3 || byRole.size() != 3 || names.size() != 3 || accountNames.size() != 3) {
      refused.field("administrators", IdentityProblem.THREE_PEOPLE);
    }
    refused.throwIfAnyField();
    return byRole;
  }

  private void checkOne(Named one, String at, Problem refused) {
    if (one.name() == null || one.name().isBlank()) {
      refused.field(at + "name", CommonProblem.REQUIRED);
    } else if (one.name().trim().length() > 60) {
      refused.field(at + "name", Problem.of(CommonProblem.TOO_LONG).with("max", 60));
    }
    String account = one.account() == null ? "" : one.account();
    AccountNames.broken(account).ifPresent(reason -> refused.field(at + "account", reason));
    credentials
        .broken(one.password() == null ? "" : one.password(), AccountBook.normal(account))
        .ifPresent(reason -> refused.field(at + "password", reason));
  }

  private void keep(
      EntityManager em,
      String organisation,
      Map<Administrator, Named> named,
      Map<Administrator, String> hashes) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
    em.persist(new Organisation(organisation, clock.instant()));
    Unit office =
        new Unit(ids.next(), "0001", organisation, organisation, UnitType.COMMITTEE_OFFICE, today);
    em.persist(office);
    em.persist(new UnitName(ids.next(), office.id(), organisation, organisation, today));
    named.forEach(
        (role, one) -> {
          Person person =
              new Person(ids.next(), one.name().trim(), office.id(), 900 + role.ordinal());
          em.persist(person);
          Account account =
              Account.ofPerson(
                  ids.next(), AccountBook.normal(one.account()), person.id(), person.name());
          account.password(hashes.get(role), clock.instant(), false);
          em.persist(account);
          em.persist(new RoleAssignment(ids.next(), account.id(), roles.id(em, role), null));
        });
  }
}
