package org.xianwu.platform.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.config.IdentitySettings;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.IdentityProblem;

/**
 * Signing in and out. Attempts on one account are made one after the other, so that none slips past
 * the lock; all attempts together cannot take every core.
 */
@Component(service = SignIn.class, configurationPid = IdentitySettings.PID)
public final class SignIn {

  private static final int STRIPES = 64;
  private static final int WAIT_SECONDS = 10;

  private final AccountBook accounts;
  private final Credentials credentials;
  private final Sessions sessions;
  private final Rights rights;
  private final Clock clock;
  private final Events events;
  private final FailureCounts failures;
  private final Lock[] stripes = new Lock[STRIPES];
  private final Semaphore hashing =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

  /** Puts the parts of the door together. */
  @Activate
  public SignIn(
      @Reference AccountBook accounts,
      @Reference Credentials credentials,
      @Reference Sessions sessions,
      @Reference Rights rights,
      @Reference IdentityStore store,
      @Reference ChangeLog log,
      @Reference CallerContext callers,
      @Reference Clock clock,
      IdentitySettings settings) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.sessions = sessions;
    this.rights = rights;
    this.clock = clock;
    this.events = new Events(log, callers);
    this.failures = new FailureCounts(store, SignInLimits.of(settings));
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new ReentrantLock();
    }
  }

  /**
   * Opens a session.
   *
   * @return its token
   * @throws Problem {@code session.wrong-credentials} or {@code session.locked}; neither says
   *     whether the account exists
   */
  public String signIn(String name, String password, String address, Language language) {
    String wanted = AccountBook.normal(name);
    Lock stripe = stripes[Math.floorMod(wanted.hashCode(), STRIPES)];
    stripe.lock();
    try {
      Optional<Account> account =
          accounts.find(wanted).map(AccountBook.Entry::account).filter(one -> !one.platform());
      refuseIfLocked(wanted, account);
      Optional<Caller> caller = account.flatMap(one -> rights.caller(one.id(), address, language));
      boolean right = compare(password, account) && caller.isPresent();
      if (!right) {
        throw wrong(wanted, account);
      }
      failures.succeeded(account.get(), clock.instant());
      events.note(caller.get(), "sign-in", "");
      return sessions.open(account.get().id(), address);
    } finally {
      stripe.unlock();
    }
  }

  /** Ends the session behind the token. */
  public void signOut(String token, Caller caller) {
    sessions.end(token);
    events.note("sign-out", caller.accountId(), "");
  }

  /**
   * Ends one session of the caller, for example at a computer that somebody else uses now.
   *
   * @throws Problem {@code request.not-found} when the caller has no such session
   */
  public void signOutThere(Caller caller, String sessionId) {
    if (!sessions.endOwn(caller.accountId(), sessionId)) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    events.note("sign-out-there", caller.accountId(), "");
  }

  /** Ends every session of the caller. */
  public void signOutEverywhere(Caller caller) {
    sessions.endAll(caller.accountId());
    events.note("sign-out-everywhere", caller.accountId(), "");
  }

  /** Changes the caller's own password and ends the caller's other sessions. */
  public void changePassword(Caller caller, String token, String oldPassword, String newPassword) {
    Account account = accounts.find(caller.accountId()).orElseThrow().account();
    refuseIfLocked(account.name(), Optional.of(account));
    try {
      credentials.change(account, oldPassword, newPassword);
    } catch (Problem refused) {
      if (refused.fields().containsKey("oldPassword")) {
        noteFailure(account.name(), Optional.of(account));
      }
      throw refused;
    }
    sessions.endOthers(account.id(), token);
    events.note("password-changed", account.id(), "");
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

  private boolean compare(String password, Optional<Account> account) {
    try {
      if (!hashing.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.of(CommonProblem.UNAVAILABLE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(CommonProblem.UNAVAILABLE);
    }
    try {
      return credentials.matches(password, account);
    } finally {
      hashing.release();
    }
  }

  private Problem wrong(String name, Optional<Account> account) {
    noteFailure(name, account);
    return Problem.of(IdentityProblem.WRONG_CREDENTIALS);
  }

  private void noteFailure(String name, Optional<Account> account) {
    long id = account.map(Account::id).orElse(0L);
    // what was typed in place of an account may be a password, so only known names are noted
    events.note("sign-in-failed", id, account.map(Account::name).orElse("unknown account"));
    if (failures.failed(name, account, clock.instant())) {
      events.note("lockout", id, account.map(Account::name).orElse("unknown account"));
    }
  }
}
