package org.xianwu.platform.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.identity.config.IdentitySettings;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.IdentityProblem;

/**
 * Attempts to prove who one is, by password or second factor alike. Those on one account are made
 * one after the other, so that none slips past the lock, and all count together.
 */
@Component(service = Attempts.class, configurationPid = IdentitySettings.PID)
public final class Attempts {

  private static final int STRIPES = 64;

  private final Clock clock;
  private final Events events;
  private final FailureCounts failures;
  private final Lock[] stripes = new Lock[STRIPES];

  /** Counts in the store and notes in the change log. */
  @Activate
  public Attempts(
      @Reference IdentityStore store,
      @Reference ChangeLog log,
      @Reference CallerContext callers,
      @Reference Clock clock,
      IdentitySettings settings) {
    this.clock = clock;
    this.events = new Events(log, callers);
    this.failures = new FailureCounts(store, SignInLimits.of(settings));
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new ReentrantLock();
    }
  }

  /**
   * Makes an attempt while no other one is made under that name.
   *
   * @param name normalised
   * @throws Problem {@code session.locked} when too many went wrong, or what the attempt throws
   */
  public <R> R make(String name, Optional<Account> account, Supplier<R> attempt) {
    Lock stripe = stripes[Math.floorMod(name.hashCode(), STRIPES)];
    stripe.lock();
    try {
      refuseIfLocked(name, account);
      return attempt.get();
    } finally {
      stripe.unlock();
    }
  }

  /**
   * Counts a failure, which may close the lock.
   *
   * @param action as the audit trail names it
   */
  public void failed(String action, String name, Optional<Account> account) {
    long id = account.map(Account::id).orElse(0L);
    // what was typed in place of an account may be a password, so only known names are noted
    String known = account.map(Account::name).orElse("unknown account");
    events.note(action, id, known);
    if (failures.failed(name, account, clock.instant())) {
      events.note("lockout", id, known);
    }
  }

  /** Forgets the failures: everything that is asked was given. */
  void succeeded(Account account) {
    failures.succeeded(account, clock.instant());
  }

  private void refuseIfLocked(String name, Optional<Account> account) {
    Instant now = clock.instant();
    failures
        .lockedUntil(name, account, now)
        .ifPresent(
            until -> {
              events.note("sign-in-refused", account.map(Account::id).orElse(0L), "locked");
              throw Problem.of(IdentityProblem.LOCKED)
                  .with("minutes", Duration.between(now, until).plusSeconds(59).toMinutes());
            });
  }
}
