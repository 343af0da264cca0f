package org.xianwu.platform.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.access.Approvers;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.identity.config.IdentitySettings;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.Account;

/**
 * Who must have a second factor, and from when on. Everybody may have one; the county says who
 * must. Days of grace begin with the first sign-in at which it is asked for.
 *
 * <p>Basis: GB/T 22239-2019 8.1.4.1.
 */
@Component(service = FactorDuty.class, configurationPid = IdentitySettings.PID)
public final class FactorDuty {

  private static final Act DEMAND = Act.of("demand-factor");
  private static final int LONGEST_GRACE = 90;

  /** Whom the county asks. */
  private enum Asked {
    NONE,
    ADMINISTRATORS,
    APPROVERS,
    EVERYBODY
  }

  private final IdentityStore store;
  private final Clock clock;
  private final Asked asked;
  private final Duration grace;
  private final List<Approvers> approvers = new CopyOnWriteArrayList<>();

  /** Asks as the county set it. */
  @Activate
  public FactorDuty(
      @Reference IdentityStore store, @Reference Clock clock, IdentitySettings settings) {
    this.store = store;
    this.clock = clock;
    this.asked = asked(settings.second_factor_required());
    this.grace =
        Duration.ofDays(Math.max(0, Math.min(settings.second_factor_grace_days(), LONGEST_GRACE)));
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  public void add(Approvers source) {
    approvers.add(source);
  }

  void remove(Approvers source) {
    approvers.remove(source);
  }

  /** Whether the holder of the account must have a second factor. */
  public boolean asks(AccountBook.Entry entry) {
    if (nobody() || entry.account().platform()) {
      return false;
    }
    return asked == Asked.EVERYBODY
        || entry.roles().stream().anyMatch(role -> Administrator.ofRole(role).isPresent())
        || asked == Asked.APPROVERS
            && approvers.stream().anyMatch(one -> one.approves(entry.account().personId()));
  }

  /** Sets the day for whoever must have one and has none; lifts it from whoever need not. */
  void remind(AccountBook.Entry entry) {
    Account account = entry.account();
    if (nobody() || account.hasSecondFactor()) {
      return;
    }
    boolean must = asks(entry);
    if (must != account.factorDue().isPresent()) {
      Instant due = must ? clock.instant().plus(grace) : null;
      store.write(
          DEMAND,
          em -> {
            em.find(Account.class, account.id()).demandFactor(due);
            return null;
          });
    }
  }

  /** When the days of grace of an account without a second factor end; empty when nobody asks. */
  public Optional<Instant> due(Account account) {
    return nobody() || account.hasSecondFactor() ? Optional.empty() : account.factorDue();
  }

  /** Whether the holder may do nothing before a second factor is bound. */
  public boolean overdue(Account account) {
    return due(account).filter(due -> !clock.instant().isBefore(due)).isPresent();
  }

  /** In the practice county the passwords stand on the sign-in page: there is nothing to guard. */
  private boolean nobody() {
    return asked == Asked.NONE || Practice.running();
  }

  /** A word that is none of ours is taken for the default, never for nobody. */
  private static Asked asked(String word) {
    for (Asked one : Asked.values()) {
      if (one.name().equals(word.trim().toUpperCase(Locale.ROOT))) {
        return one;
      }
    }
    return Asked.ADMINISTRATORS;
  }
}
