package org.xianwu.platform.identity.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.directory.StoredDirectory;

/**
 * What an account may do. Computed once after each change of accounts, roles or functions.
 *
 * <p>The separation of the administrators holds here once more: whatever stands in the tables, an
 * administrator has the permissions of that one fixed role, and nobody else has any of them.
 */
@Component(service = Rights.class)
public final class Rights {

  private record Basis(Object accounts, Object permissions, Map<Long, Caller> callers) {}

  private final AccountBook accounts;
  private final PermissionBook permissions;
  private final StoredDirectory directory;
  private volatile Basis basis = new Basis(null, null, Map.of());

  /** Puts accounts, permissions and the organisation together. */
  @Activate
  public Rights(
      @Reference AccountBook accounts,
      @Reference PermissionBook permissions,
      @Reference StoredDirectory directory) {
    this.accounts = accounts;
    this.permissions = permissions;
    this.directory = directory;
  }

  /** The caller behind an account, empty when the account cannot be used. */
  public Optional<Caller> caller(long accountId, String address, Language language) {
    return accounts
        .find(accountId)
        .filter(AccountBook.Entry::usable)
        .map(
            entry ->
                at(
                    current().callers().computeIfAbsent(accountId, id -> compute(entry)),
                    address,
                    language));
  }

  private Basis current() {
    Basis known = basis;
    Object accountsNow = accounts.version();
    Object permissionsNow = permissions.version();
    if (known.accounts() != accountsNow || known.permissions() != permissionsNow) {
      known = new Basis(accountsNow, permissionsNow, new ConcurrentHashMap<>());
      basis = known;
    }
    return known;
  }

  private Caller compute(AccountBook.Entry entry) {
    Optional<Person> person = directory.person(entry.account().personId());
    long unit = person.map(Person::unitId).orElse(0L);
    return new Caller(
        entry.account().platform() ? Caller.Kind.PLATFORM : Caller.Kind.PERSON,
        entry.account().id(),
        entry.account().personId(),
        person.map(Person::name).orElse(entry.account().displayName()),
        unit,
        person.map(Person::departmentId).orElse(0L),
        unit == 0 ? Set.of() : directory.below(unit),
        entry.portfolio(),
        grants(entry.roles()),
        "",
        Language.ZH);
  }

  private Map<String, DataScope> grants(Set<String> roles) {
    Optional<Administrator> administrator =
        roles.stream().flatMap(role -> Administrator.ofRole(role).stream()).sorted().findFirst();
    if (administrator.isPresent()) {
      return permissions.grantsOf(administrator.get());
    }
    Map<String, DataScope> granted = new HashMap<>();
    for (String role : roles) {
      accounts
          .grantsOf(role)
          .forEach((permission, scope) -> granted.merge(permission, scope, DataScope::wider));
    }
    granted.keySet().removeAll(permissions.administrative());
    return granted;
  }

  private static Caller at(Caller caller, String address, Language language) {
    return new Caller(
        caller.kind(),
        caller.accountId(),
        caller.personId(),
        caller.name(),
        caller.unitId(),
        caller.departmentId(),
        caller.subordinateUnits(),
        caller.portfolioUnits(),
        caller.grants(),
        address,
        language);
  }
}
