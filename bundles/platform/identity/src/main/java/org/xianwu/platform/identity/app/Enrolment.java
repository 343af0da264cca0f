package org.xianwu.platform.identity.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.identity.access.AccountBook;
import org.xianwu.platform.identity.access.FactorDuty;
import org.xianwu.platform.identity.access.SecondFactors;
import org.xianwu.platform.identity.access.Sessions;
import org.xianwu.platform.identity.access.SignIn;
import org.xianwu.platform.identity.directory.StoredDirectory;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.IdentityProblem;

/** The holder of an account binds, changes and removes its second factor. */
@Component(service = Enrolment.class)
public final class Enrolment {

  private static final Act BIND = Act.of("bind-factor");
  private static final Act REMOVE = Act.of("remove-factor");
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final AccountBook accounts;
  private final SecondFactors factors;
  private final FactorDuty duty;
  private final SignIn door;
  private final Sessions sessions;
  private final StoredDirectory directory;
  private final CallerContext callers;
  private final ChangeLog log;
  private final Clock clock;
  private final Map<Long, Begun> begun = new ConcurrentHashMap<>();

  /** What was shown to be scanned, and until when its code is waited for. */
  private record Begun(SecondFactors.Offer offer, Instant until) {}

  /**
   * How the second factor of an account stands.
   *
   * @param boundAt null when there is none
   * @param required whether the county asks the holder for one
   * @param due when the days of grace end, null when nothing is outstanding
   */
  public record Standing(
      boolean bound, Instant boundAt, int recoveryCodesLeft, boolean required, Instant due) {}

  /**
   * A second factor that was just bound.
   *
   * @param token of the session that takes the place of all others
   * @param recoveryCodes kept nowhere
   */
  public record Bound(String token, List<String> recoveryCodes) {}

  /** Puts the parts together. */
  @Activate
  public Enrolment(
      @Reference AccountBook accounts,
      @Reference SecondFactors factors,
      @Reference FactorDuty duty,
      @Reference SignIn door,
      @Reference Sessions sessions,
      @Reference StoredDirectory directory,
      @Reference CallerContext callers,
      @Reference ChangeLog log,
      @Reference Clock clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.duty = duty;
    this.door = door;
    this.sessions = sessions;
    this.directory = directory;
    this.callers = callers;
    this.log = log;
    this.clock = clock;
  }

  /** How the caller's second factor stands. */
  public Standing standing() {
    AccountBook.Entry own = own();
    Account account = own.account();
    return new Standing(
        account.hasSecondFactor(),
        factors.boundAt(account.id()).orElse(null),
        account.hasSecondFactor() ? factors.recoveryCodesLeft(account.id()) : 0,
        duty.asks(own),
        duty.due(account).orElse(null));
  }

  /**
   * Offers a secret to be scanned.
   *
   * @param password of the caller, who has no second factor yet
   * @param code of the present second factor, which is to be changed
   * @throws Problem on the field {@code password}, or {@code session.wrong-code}
   */
  public SecondFactors.Offer begin(String password, String code) {
    Account account = own().account();
    if (account.hasSecondFactor()) {
      door.requireCode(account, code);
    } else {
      door.requirePassword(account, password);
    }
    SecondFactors.Offer offer = factors.offer(account, directory.organisation());
    begun.values().removeIf(one -> !clock.instant().isBefore(one.until()));
    begun.put(account.id(), new Begun(offer, clock.instant().plus(LONGEST)));
    return offer;
  }

  /**
   * Binds the authenticator that took the offer over. All sessions of the account end; a new one
   * takes their place.
   *
   * @param code that the authenticator shows now
   * @throws Problem {@code identity.enrolment-expired} or {@code session.wrong-code}
   */
  public Bound bind(String code) {
    Caller caller = callers.current();
    Account account = own().account();
    SecondFactors.Offer offer =
        Optional.ofNullable(begun.get(account.id()))
            .filter(one -> clock.instant().isBefore(one.until()))
            .map(Begun::offer)
            .orElseThrow(() -> Problem.of(IdentityProblem.ENROLMENT_EXPIRED));
    List<String> recoveryCodes =
        factors
            .bind(BIND, account.id(), offer, code)
            .orElseThrow(() -> Problem.of(IdentityProblem.WRONG_CODE));
    begun.remove(account.id());
    sessions.endAll(account.id());
    String token = sessions.open(account.id(), caller.address(), true);
    return new Bound(token, recoveryCodes);
  }

  /**
   * The caller wants no second factor any more.
   *
   * @param code of it
   * @param token of the caller's session, the only one to stay
   * @throws Problem {@code identity.factor-required} for whoever must have one
   */
  public void remove(String code, String token) {
    AccountBook.Entry own = bound();
    if (duty.asks(own)) {
      throw Problem.of(IdentityProblem.FACTOR_REQUIRED);
    }
    door.requireCode(own.account(), code);
    factors.unbind(REMOVE, own.account().id(), Optional.empty());
    sessions.endOthers(own.account().id(), token);
  }

  /**
   * Gives the caller new recovery codes; the former ones are void.
   *
   * @param code of the second factor
   */
  public List<String> renewRecoveryCodes(String code) {
    Account account = bound().account();
    door.requireCode(account, code);
    List<String> fresh = factors.renewRecoveryCodes(account.id());
    log.note(new Change("identity.account", account.id(), 0, "renew-recovery-codes", "", "{}"));
    return fresh;
  }

  private AccountBook.Entry bound() {
    AccountBook.Entry own = own();
    if (!own.account().hasSecondFactor()) {
      throw Problem.of(IdentityProblem.NO_FACTOR);
    }
    return own;
  }

  /** Only people have one: platforms sign each request. */
  private AccountBook.Entry own() {
    return accounts
        .find(callers.current().accountId())
        .filter(entry -> !entry.account().platform())
        .orElseThrow(() -> Problem.of(CommonProblem.DENIED));
  }
}
