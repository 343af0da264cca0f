package org.xianwu.platform.identity.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.directory.Snapshot;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.Person;
import org.xianwu.platform.identity.domain.Portfolio;
import org.xianwu.platform.identity.domain.Role;
import org.xianwu.platform.identity.domain.RoleAssignment;
import org.xianwu.platform.identity.domain.RoleGrant;

/** Accounts with their roles and portfolios in memory, so that no request asks the database. */
@Component(service = AccountBook.class)
public final class AccountBook {

  /**
   * An account on the present day.
   *
   * @param usable false when it is disabled or its person left
   * @param roles codes of the roles it has today
   * @param portfolio units of the person's portfolio
   */
  public record Entry(Account account, boolean usable, Set<String> roles, Set<Long> portfolio) {}

  private record Content(
      Map<Long, Entry> byId,
      Map<String, Entry> byName,
      Map<String, Map<String, DataScope>> grants) {}

  private final Snapshot<Content> snapshot;

  /** Reads the rows. */
  @Activate
  public AccountBook(@Reference IdentityStore store, @Reference Clock clock) {
    snapshot = new Snapshot<>(store, clock, AccountBook::read);
    snapshot.get();
  }

  public Optional<Entry> find(long accountId) {
    return Optional.ofNullable(snapshot.get().byId().get(accountId));
  }

  public Optional<Entry> find(String name) {
    return Optional.ofNullable(snapshot.get().byName().get(normal(name)));
  }

  /** The account of the person. */
  public Optional<Entry> ofPerson(long personId) {
    return snapshot.get().byId().values().stream()
        .filter(entry -> entry.account().personId() == personId)
        .findFirst();
  }

  /** Accounts with which somebody can sign in today. */
  Stream<Entry> usable() {
    return snapshot.get().byId().values().stream().filter(Entry::usable);
  }

  public boolean empty() {
    return snapshot.get().byId().isEmpty();
  }

  /** What the business role grants, empty when there is no such role. */
  Map<String, DataScope> grantsOf(String role) {
    return snapshot.get().grants().getOrDefault(role, Map.of());
  }

  /** Changes whenever anything in the book may have changed. */
  Object version() {
    return snapshot.get();
  }

  /** Account names are compared without regard to case. */
  public static String normal(String name) {
    return name.trim().toLowerCase(Locale.ROOT);
  }

  private static Content read(EntityManager em, LocalDate day) {
    Map<Long, Role> roles = new HashMap<>();
    all(em, Role.class).forEach(role -> roles.put(role.id(), role));
    Map<String, Map<String, DataScope>> grants = new HashMap<>();
    for (RoleGrant grant : all(em, RoleGrant.class)) {
      grants
          .computeIfAbsent(roles.get(grant.roleId()).code(), code -> new HashMap<>())
          .put(grant.permission(), grant.scope());
    }
    Map<Long, Set<String>> held = new HashMap<>();
    for (RoleAssignment assignment : all(em, RoleAssignment.class)) {
      if (assignment.validOn(day)) {
        held.computeIfAbsent(assignment.accountId(), id -> new HashSet<>())
            .add(roles.get(assignment.roleId()).code());
      }
    }
    Map<Long, Set<Long>> portfolios =
        all(em, Portfolio.class).stream()
            .collect(
                Collectors.groupingBy(
                    Portfolio::personId,
                    Collectors.mapping(Portfolio::unitId, Collectors.toSet())));
    Set<Long> gone =
        all(em, Person.class).stream()
            .filter(person -> !person.worksOn(day))
            .map(Person::id)
            .collect(Collectors.toSet());
    Map<Long, Entry> byId = new HashMap<>();
    Map<String, Entry> byName = new HashMap<>();
    for (Account account : all(em, Account.class)) {
      Entry entry =
          new Entry(
              account,
              account.active() && !gone.contains(account.personId()),
              Set.copyOf(held.getOrDefault(account.id(), Set.of())),
              Set.copyOf(portfolios.getOrDefault(account.personId(), Set.of())));
      byId.put(account.id(), entry);
      byName.put(account.name(), entry);
    }
    return new Content(byId, byName, grants);
  }

  private static <T> List<T> all(EntityManager em, Class<T> type) {
    return em.createQuery("select row from " + type.getSimpleName() + " row", type).getResultList();
  }
}
