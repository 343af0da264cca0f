package org.xianwu.platform.identity.access;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Holders;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;

/** Finds people by what their accounts hold today. */
@Component(service = Holders.class)
public final class AccountHolders implements Holders {

  private final AccountBook accounts;
  private final Directory directory;

  @Activate
  public AccountHolders(@Reference AccountBook accounts, @Reference Directory directory) {
    this.accounts = accounts;
    this.directory = directory;
  }

  @Override
  public List<Long> ofRole(String role) {
    return people(entry -> entry.roles().contains(role));
  }

  @Override
  public List<Long> ofPortfolio(long unitId) {
    return people(entry -> entry.portfolio().contains(unitId));
  }

  @Override
  public boolean reachable(long personId) {
    return accounts.ofPerson(personId).map(AccountBook.Entry::usable).orElse(false);
  }

  private List<Long> people(Predicate<AccountBook.Entry> wanted) {
    return accounts
        .usable()
        .filter(wanted)
        .map(entry -> entry.account().personId())
        .filter(person -> person != 0)
        .flatMap(person -> directory.person(person).stream())
        .filter(Person::active)
        .sorted(Comparator.comparingInt(Person::sequence).thenComparingLong(Person::id))
        .map(Person::id)
        .toList();
  }
}
