package org.xianwu.platform.identity.access;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.IdentityProblem;

/**
 * Signing in and out. A right password opens a session, or, where the account has a second factor,
 * nothing but the way to it. All attempts together cannot take every core.
 */
@Component(service = SignIn.class)
public final class SignIn {

  private static final int WAIT_SECONDS = 10;

  private final AccountBook accounts;
  private final Credentials credentials;
  private final Sessions sessions;
  private final Rights rights;
  private final Attempts attempts;
  private final SecondFactors factors;
  private final FactorDuty duty;
  private final HalfOpen halfOpen;
  private final CallerContext callers;
  private final Events events;
  private final Semaphore hashing =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

  /** Puts the parts of the door together. */
  @Activate
  public SignIn(
      @Reference AccountBook accounts,
      @Reference Credentials credentials,
      @Reference Sessions sessions,
      @Reference Rights rights,
      @Reference Attempts attempts,
      @Reference SecondFactors factors,
      @Reference FactorDuty duty,
      @Reference ChangeLog log,
      @Reference CallerContext callers,
      @Reference Clock clock) {
    this.callers = callers;
    this.accounts = accounts;
    this.credentials = credentials;
    this.sessions = sessions;
    this.rights = rights;
    this.attempts = attempts;
    this.factors = factors;
    this.duty = duty;
    this.halfOpen = new HalfOpen(clock);
    this.events = new Events(log, callers);
  }

  /**
   * Opens a session, or half the door to it.
   *
   * @throws Problem {@code session.wrong-credentials} or {@code session.locked}; neither says
   *     whether the account exists
   */
  public Entrance signIn(String name, String password, String address, Language language) {
    String wanted = AccountBook.normal(name);
    Optional<Account> account =
        accounts.find(wanted).map(AccountBook.Entry::account).filter(one -> !one.platform());
    return attempts.make(
        wanted,
        account,
        () -> {
          Optional<Caller> caller =
              account.flatMap(one -> rights.caller(one.id(), address, language));
          boolean right = compare(password, account) && caller.isPresent();
          if (!right) {
            attempts.failed("sign-in-failed", wanted, account);
            throw Problem.of(IdentityProblem.WRONG_CREDENTIALS);
          }
          if (account.get().hasSecondFactor()) {
            return new Entrance.Half(halfOpen.open(account.get()), HalfOpen.LONGEST);
          }
          callers.as(
              caller.get(),
              () -> {
                accounts.find(wanted).ifPresent(duty::remind);
                return null;
              });
          return new Entrance.Open(opened(account.get(), caller.get(), false));
        });
  }

  /**
   * Gives the second factor and so opens the session that the password opened half.
   *
   * @param ticket of the half-open door
   * @param code of the authenticator, or a recovery code
   * @return the token of the session
   * @throws Problem {@code session.factor-expired}, {@code session.wrong-code} or {@code
   *     session.locked}
   */
  public String prove(String ticket, String code, String address, Language language) {
    Account account =
        halfOpen
            .account(ticket)
            .flatMap(accounts::find)
            .map(AccountBook.Entry::account)
            .orElseThrow(SignIn::expired);
    return attempts.make(
        account.name(),
        Optional.of(account),
        () -> {
          Account now = accounts.find(account.id()).orElseThrow(SignIn::expired).account();
          Caller caller =
              rights
                  .caller(now.id(), address, language)
                  .filter(one -> halfOpen.counts(ticket, now))
                  .orElseThrow(SignIn::expired);
          callers.as(caller, () -> proven(now, code));
          halfOpen.close(ticket);
          return opened(now, caller, true);
        });
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
    attempts.make(
        account.name(),
        Optional.of(account),
        () -> {
          try {
            credentials.change(account, oldPassword, newPassword);
          } catch (Problem refused) {
            if (refused.fields().containsKey("oldPassword")) {
              attempts.failed("sign-in-failed", account.name(), Optional.of(account));
            }
            throw refused;
          }
          return null;
        });
    sessions.endOthers(account.id(), token);
    events.note("password-changed", account.id(), "");
  }

  /**
   * Asks the holder of an account for its password once more.
   *
   * @throws Problem {@code request.invalid} on the field {@code password}, or {@code
   *     session.locked}
   */
  public void requirePassword(Account account, String password) {
    attempts.make(
        account.name(),
        Optional.of(account),
        () -> {
          if (!compare(password, Optional.of(account))) {
            attempts.failed("sign-in-failed", account.name(), Optional.of(account));
            throw Problem.of(CommonProblem.INVALID)
                .field("password", IdentityProblem.PASSWORD_WRONG);
          }
          return null;
        });
  }

  /**
   * Asks the holder of an account for its second factor once more.
   *
   * @throws Problem {@code session.wrong-code} or {@code session.locked}
   */
  public void requireCode(Account account, String code) {
    attempts.make(account.name(), Optional.of(account), () -> proven(account, code));
  }

  private SecondFactors.Proof proven(Account account, String code) {
    SecondFactors.Proof proof =
        factors
            .prove(account, code)
            .orElseThrow(
                () -> {
                  attempts.failed("factor-failed", account.name(), Optional.of(account));
                  return Problem.of(IdentityProblem.WRONG_CODE);
                });
    if (proof == SecondFactors.Proof.RECOVERY_CODE) {
      events.note("recovery-code-used", account.id(), "");
    }
    return proof;
  }

  private String opened(Account account, Caller caller, boolean proven) {
    attempts.succeeded(account);
    events.note(caller, "sign-in", "");
    return sessions.open(account.id(), caller.address(), proven);
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

  private static Problem expired() {
    return Problem.of(IdentityProblem.FACTOR_EXPIRED);
  }
}
