package org.xianwu.platform.identity.domain;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * How the last attempts to sign in went. Kept apart from the account, whose version would change
 * with every attempt otherwise.
 *
 * <p>Basis of the lock: GB/T 22239-2019 8.1.4.1.
 */
@Entity
@Table(name = "sign_in_state", schema = "directory")
public class SignInState {

  @Id
  @Column(name = "account_id")
  private long accountId;

  private int failures;

  @Column(name = "locked_until")
  private Timestamp lockedUntil;

  @Column(name = "last_at")
  private Timestamp lastAt;

  protected SignInState() {}

  public SignInState(long accountId) {
    this.accountId = accountId;
  }

  /** End of the lock, empty when there is none at that moment. */
  public Optional<Instant> lockedUntil(Instant now) {
    return Optional.ofNullable(lockedUntil).map(Timestamp::toInstant).filter(now::isBefore);
  }

  /** When the account was last signed in to. */
  public Optional<Instant> lastAt() {
    return Optional.ofNullable(lastAt).map(Timestamp::toInstant);
  }

  /**
   * Counts a failure.
   *
   * @return true when this one closed the lock
   */
  public boolean failed(Instant now, int allowed, Duration lock) {
    if (lockedUntil != null && !now.isBefore(lockedUntil.toInstant())) {
      clear();
    }
    failures++;
    if (failures < allowed || lockedUntil != null) {
      return false;
    }
    lockedUntil = Timestamp.from(now.plus(lock));
    return true;
  }

  public void succeeded(Instant now) {
    clear();
    lastAt = Timestamp.from(now);
  }

  /** Forgets failures and lock. */
  public void clear() {
    failures = 0;
    lockedUntil = null;
  }
}
