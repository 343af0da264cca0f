package org.xianwu.platform.identity.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.practice.PracticeData;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.identity.access.AccountBook;
import org.xianwu.platform.identity.access.Credentials;
import org.xianwu.platform.identity.access.PlatformSecrets;
import org.xianwu.platform.identity.app.PracticePassword;
import org.xianwu.platform.identity.app.PracticeRoles;
import org.xianwu.platform.identity.directory.IdentityStore;

/** 望溪县 with its units, people and accounts; all invented. */
@Component(service = PracticeData.class)
public final class PracticeCounty implements PracticeData {

  private static final Logger LOG = LoggerFactory.getLogger(PracticeCounty.class);
  private static final Act PRACTICE = Act.of("practice");

  /** Since when the units and posts exist. */
  private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

  private final IdentityStore store;
  private final AccountBook accounts;
  private final Credentials credentials;
  private final PlatformSecrets secrets;
  private final PracticePassword password;
  private final PracticeRoles roles;
  private final Ids ids;
  private final Clock clock;

  /** Puts the parts together. */
  @Activate
  public PracticeCounty(
      @Reference IdentityStore store,
      @Reference AccountBook accounts,
      @Reference Credentials credentials,
      @Reference PlatformSecrets secrets,
      @Reference PracticePassword password,
      @Reference PracticeRoles roles,
      @Reference Ids ids,
      @Reference Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.credentials = credentials;
    this.secrets = secrets;
    this.password = password;
    this.roles = roles;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String code() {
    return "identity";
  }

  @Override
  public Set<String> after() {
    return Set.of();
  }

  @Override
  public void load() {
    if (!accounts.empty()) {
      LOG.info("There are accounts already, the practice county is left as it is");
      return;
    }
    String hash = credentials.hash(password.get());
    store.write(
        PRACTICE,
        em -> {
          new PracticeRows(em, ids, BEGIN).write(hash, clock.instant());
          roles.give();
          accountOf("qingwu-city", em).ifPresent(account -> secrets.set(account, password.get()));
          return null;
        });
    LOG.warn("Practice accounts (password {}):", password.get());
    PracticeRoles.WISHES.forEach(
        wish -> LOG.warn("  {} - {}", wish.account(), wish.purpose().zh()));
  }

  private static Optional<Long> accountOf(String name, EntityManager em) {
    return em
        .createQuery("select row.id from Account row where row.name = :name", Long.class)
        .setParameter("name", name)
        .getResultList()
        .stream()
        .findFirst();
  }
}
