package org.xianwu.platform.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.identity.config.IdentitySettings;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.identity.domain.OldPassword;

/** Setting and comparing passwords by the rules. */
@Component(service = Credentials.class, configurationPid = IdentitySettings.PID)
public final class Credentials {

  private static final Act CHANGE = Act.of("change-password");
  private static final Act RESET = Act.of("reset-password");
  private static final Act STRENGTHEN = Act.of("strengthen-hash");

  private final IdentityStore store;
  private final Ids ids;
  private final Clock clock;
  private final SignInLimits limits;
  private final PasswordHashes hashes;

  /** Works by the settings. */
  @Activate
  public Credentials(
      @Reference IdentityStore store,
      @Reference Ids ids,
      @Reference Clock clock,
      IdentitySettings settings) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
    this.limits = SignInLimits.of(settings);
    this.hashes = new PasswordHashes(limits.hashRounds());
  }

  /** Compares; takes as long when there is no such account. */
  boolean matches(String password, Optional<Account> account) {
    boolean matches = hashes.matches(password, account.map(Account::passwordHash).orElse(null));
    if (matches && hashes.weak(account.orElseThrow().passwordHash())) {
      strengthen(account.orElseThrow().id(), password);
    }
    return matches;
  }

  /** Whether the holder must choose a new password before anything else. */
  public boolean mustChange(Account account) {
    // the password of the practice county stands on the sign-in page, there is nothing to protect
    Duration longest = Practice.running() ? Practice.PASSWORD_AGE : limits.passwordAge();
    return account.mustChange(clock.instant(), longest);
  }

  /**
   * The holder chooses a new password.
   *
   * @throws Problem with the field {@code oldPassword} or {@code newPassword}
   */
  public void change(Account account, String oldPassword, String newPassword) {
    Problem refused = Problem.of(CommonProblem.INVALID);
    if (!hashes.matches(oldPassword, account.passwordHash())) {
      throw refused.field("oldPassword", IdentityProblem.PASSWORD_WRONG);
    }
    limits
        .passwordRules()
        .broken(newPassword, account.name())
        .or(() -> usedBefore(account, newPassword))
        .ifPresent(
            broken -> {
              throw refused.field("newPassword", broken);
            });
    set(CHANGE, account.id(), newPassword, false);
  }

  /** The first rule that a password for the account breaks. */
  public Optional<Problem> broken(String password, String account) {
    return limits.passwordRules().broken(password, account);
  }

  /** Gives the account a random password that must be changed at the next sign-in. */
  public String reset(long accountId) {
    String password = Tokens.password();
    set(RESET, accountId, password, true);
    return password;
  }

  /** The hash of a password that somebody chose for a new account. */
  public String hash(String password) {
    return hashes.hash(password);
  }

  private void set(Act act, long accountId, String password, boolean once) {
    String hash = hashes.hash(password);
    store.write(
        act,
        em -> {
          Account account = em.find(Account.class, accountId);
          if (account.passwordHash() != null) {
            em.persist(
                new OldPassword(ids.next(), accountId, account.passwordHash(), clock.instant()));
          }
          account.password(hash, clock.instant(), once);
          return null;
        });
  }

  private void strengthen(long accountId, String password) {
    String hash = hashes.hash(password);
    store.write(
        STRENGTHEN,
        em -> {
          em.find(Account.class, accountId).rehash(hash);
          return null;
        });
  }

  private Optional<Problem> usedBefore(Account account, String password) {
    boolean used =
        hashes.matches(password, account.passwordHash())
            || store.read(em -> former(em, account.id())).stream()
                .anyMatch(old -> hashes.matches(password, old.passwordHash()));
    return used
        ? Optional.of(
            Problem.of(IdentityProblem.PASSWORD_USED_BEFORE)
                .with("count", limits.passwordsRemembered()))
        : Optional.empty();
  }

  private List<OldPassword> former(EntityManager em, long accountId) {
    return em.createQuery(
            "select old from OldPassword old where old.accountId = :account"
                + " order by old.accountId, old.id desc",
            OldPassword.class)
        .setParameter("account", accountId)
        .setMaxResults(limits.passwordsRemembered() - 1)
        .getResultList();
  }
}
