package org.xianwu.platform.identity.app;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.identity.access.AccountBook;
import org.xianwu.platform.identity.access.SecondFactors;
import org.xianwu.platform.identity.access.Sessions;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.IdentityProblem;

/**
 * Somebody lost the phone and the paper: the security administrator takes the second factor away.
 * The system administrator resets passwords and cannot do this; the security administrator cannot
 * reset passwords. So neither of them alone gets into an account.
 */
@Component(service = FactorReset.class)
public final class FactorReset {

  private static final Act RESET = Act.of("reset-factor");

  private final AccountBook accounts;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final CallerContext callers;
  private final Clock clock;

  /** Puts the parts together. */
  @Activate
  public FactorReset(
      @Reference AccountBook accounts,
      @Reference SecondFactors factors,
      @Reference Sessions sessions,
      @Reference CallerContext callers,
      @Reference Clock clock) {
    this.accounts = accounts;
    this.factors = factors;
    this.sessions = sessions;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * Takes the second factor of somebody else away and ends all sessions of the account. Whoever
   * must have one binds the next before anything else, without days of grace.
   *
   * @param basis why, for example the report of the loss; never empty
   */
  public void reset(long accountId, String basis) {
    callers.current().require(IdentityPermissions.FACTOR_RESET);
    if (callers.current().accountId() == accountId) {
      throw Problem.of(IdentityProblem.OWN_ACCOUNT);
    }
    String why = Basis.of(basis);
    Account account =
        accounts.find(accountId).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)).account();
    if (!account.hasSecondFactor()) {
      throw Problem.of(IdentityProblem.NO_FACTOR);
    }
    factors.unbind(RESET.because(why), accountId, Optional.of(clock.instant()));
    sessions.endAll(accountId);
  }
}
