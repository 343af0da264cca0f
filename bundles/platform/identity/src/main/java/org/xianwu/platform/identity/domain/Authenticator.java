package org.xianwu.platform.identity.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * The app on somebody's phone that makes one-time codes (动态口令). Kept apart from the account, whose
 * version would change with every code otherwise.
 */
@Entity
@Table(name = "authenticator", schema = "directory")
public class Authenticator {

  @Id
  @Column(name = "account_id")
  private long accountId;

  private String secret;
  private String digest;

  @Column(name = "last_step")
  private long lastStep;

  @Column(name = "bound_at")
  private Timestamp boundAt;

  protected Authenticator() {}

  /**
   * An authenticator that has just shown a right code.
   *
   * @param secret encrypted
   * @param digest which the codes are made with, for example SHA256
   * @param step of the code that it showed; that code counts no more
   */
  public Authenticator(long accountId, String secret, String digest, long step, Instant at) {
    this.accountId = accountId;
    this.secret = Objects.requireNonNull(secret);
    this.digest = Objects.requireNonNull(digest);
    this.lastStep = step;
    this.boundAt = Timestamp.from(at);
  }

  /** Encrypted. */
  public String secret() {
    return secret;
  }

  public String digest() {
    return digest;
  }

  public Instant boundAt() {
    return boundAt.toInstant();
  }

  /**
   * Takes the code of a step; each counts once, and none after a later one.
   *
   * @return false when it was used before
   */
  public boolean take(long step) {
    if (step <= lastStep) {
      return false;
    }
    lastStep = step;
    return true;
  }
}
