package org.xianwu.platform.identity.access;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.identity.config.IdentitySettings;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.Authenticator;
import org.xianwu.platform.identity.domain.RecoveryCode;

/**
 * The second factors of accounts (双因素): an authenticator that makes one-time codes, and recovery
 * codes on paper for the day on which it is lost. A code counts once.
 *
 * <p>Basis: GB/T 22239-2019 8.1.4.1.
 */
@Component(service = SecondFactors.class, configurationPid = IdentitySettings.PID)
public final class SecondFactors {

  private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);
  private static final int RECOVERY_CODES = 10;

  /** How somebody proved the second factor. */
  public enum Proof {
    CODE,
    RECOVERY_CODE
  }

  /**
   * A secret that an authenticator is to take over.
   *
   * @param secret in Base32, as it is typed where nothing can be scanned
   * @param address what the picture says
   */
  public record Offer(String secret, String address, String digest) {}

  private final IdentityStore store;
  private final Ids ids;
  private final Clock clock;
  private final OneTimeCodes.Digest digest;
  private final SecretBox box;

  /** Uses the key file in the data folder. */
  @Activate
  public SecondFactors(
      @Reference IdentityStore store,
      @Reference Ids ids,
      @Reference Clock clock,
      IdentitySettings settings) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
    this.digest = OneTimeCodes.Digest.of(settings.one_time_code_digest());
    this.box = SecretBox.in(DataFolder.ofProduct());
  }

  /** Makes a secret; it counts for nothing until {@link #bind}. */
  public Offer offer(Account account, String issuer) {
    String secret = OneTimeCodes.secret();
    String address = new OneTimeCodes(digest).address(secret, issuer, account.name());
    return new Offer(secret, address, digest.name());
  }

  /**
   * Binds the authenticator that took the offer over and shows its first code. A former one and its
   * recovery codes are void.
   *
   * @return new recovery codes, kept nowhere; empty when the code is wrong
   */
  public Optional<List<String>> bind(Act act, long accountId, Offer offer, String code) {
    OptionalLong step =
        new OneTimeCodes(OneTimeCodes.Digest.of(offer.digest()))
            .step(offer.secret(), normal(code), clock.instant());
    if (step.isEmpty()) {
      return Optional.empty();
    }
    String sealed = box.seal(offer.secret());
    return Optional.of(
        store.write(
            act,
            em -> {
              forget(em, accountId);
              em.persist(
                  new Authenticator(
                      accountId, sealed, offer.digest(), step.getAsLong(), clock.instant()));
              em.find(Account.class, accountId).bindFactor();
              return recoveryCodes(em, accountId);
            }));
  }

  /**
   * Takes the second factor away.
   *
   * @param due from when on the holder must have bound another one; empty when never
   */
  public void unbind(Act act, long accountId, Optional<Instant> due) {
    store.write(
        act,
        em -> {
          forget(em, accountId);
          em.find(Account.class, accountId).unbindFactor(due.orElse(null));
          return null;
        });
  }

  /** Makes new recovery codes; the former ones are void. */
  public List<String> renewRecoveryCodes(long accountId) {
    return store.keep(
        em -> {
          codes(em, accountId).forEach(em::remove);
          em.flush();
          return recoveryCodes(em, accountId);
        });
  }

  /**
   * Takes a one-time or recovery code; whatever it was, it counts no more. To be called inside
   * {@link Attempts#make}.
   *
   * @return empty when it is wrong or was used before
   */
  public Optional<Proof> prove(Account account, String typed) {
    String code = normal(typed);
    if (!account.hasSecondFactor() || code.isEmpty()) {
      return Optional.empty();
    }
    boolean digits = code.matches("[0-9]{" + OneTimeCodes.DIGITS + "}");
    return store.keep(em -> digits ? oneTime(em, account, code) : recovery(em, account.id(), code));
  }

  /** When the authenticator was bound; empty when there is none. */
  public Optional<Instant> boundAt(long accountId) {
    return Optional.ofNullable(store.read(em -> em.find(Authenticator.class, accountId)))
        .map(Authenticator::boundAt);
  }

  /** How many recovery codes are left. */
  public int recoveryCodesLeft(long accountId) {
    return (int)
        store.read(em -> codes(em, accountId)).stream().filter(code -> !code.used()).count();
  }

  private Optional<Proof> oneTime(EntityManager em, Account account, String code) {
    Authenticator authenticator = em.find(Authenticator.class, account.id());
    if (authenticator == null) {
      return Optional.empty();
    }
    OptionalLong step =
        secret(account, authenticator).stream()
            .map(
                secret ->
                    new OneTimeCodes(OneTimeCodes.Digest.of(authenticator.digest()))
                        .step(secret, code, clock.instant()))
            .findFirst()
            .orElse(OptionalLong.empty());
    return step.isPresent() && authenticator.take(step.getAsLong())
        ? Optional.of(Proof.CODE)
        : Optional.empty();
  }

  private Optional<String> secret(Account account, Authenticator authenticator) {
    try {
      return Optional.of(box.open(authenticator.secret()));
    } catch (IllegalStateException e) {
      LOG.error("The one-time codes of {} cannot be checked: {}", account.name(), e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Proof> recovery(EntityManager em, long accountId, String code) {
    return em
        .createQuery(
            "select row from RecoveryCode row where row.accountId = :account"
                + " and row.codeHash = :hash and row.usedAt is null",
            RecoveryCode.class)
        .setParameter("account", accountId)
        .setParameter("hash", hash(accountId, code))
        .getResultList()
        .stream()
        .findFirst()
        .map(
            row -> {
              row.use(clock.instant());
              return Proof.RECOVERY_CODE;
            });
  }

  private List<String> recoveryCodes(EntityManager em, long accountId) {
    List<String> fresh = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      String code = Tokens.recovery();
      em.persist(new RecoveryCode(ids.next(), accountId, hash(accountId, normal(code))));
      fresh.add(code);
    }
    return fresh;
  }

  private static void forget(EntityManager em, long accountId) {
    Optional.ofNullable(em.find(Authenticator.class, accountId)).ifPresent(em::remove);
    codes(em, accountId).forEach(em::remove);
    // the same account may get a new row in this transaction
    em.flush();
  }

  private static List<RecoveryCode> codes(EntityManager em, long accountId) {
    return em.createQuery(
            "select row from RecoveryCode row where row.accountId = :account", RecoveryCode.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  private static String hash(long accountId, String code) {
    return Tokens.hash("recovery " + accountId + " " + code);
  }

  /** Spaces, dashes and case do not matter, nor do the wide digits of a Chinese keyboard. */
  private static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT);
  }
}
