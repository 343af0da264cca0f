package org.xianwu.platform.identity.domain;

import java.sql.Timestamp;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A session that somebody opened; only the hash of its token is kept. */
@Entity
@Table(name = "opened_session", schema = "directory")
public class OpenedSession {

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "opened_at")
  private Timestamp openedAt;

  @Column(name = "used_at")
  private Timestamp usedAt;

  private String address;
  private boolean proven;

  protected OpenedSession() {}

  /**
   * A session from now on.
   *
   * @param proven whether a second factor was given
   */
  public OpenedSession(
      String tokenHash, long accountId, Instant at, String address, boolean proven) {
    this.tokenHash = tokenHash;
    this.accountId = accountId;
    this.openedAt = Timestamp.from(at);
    this.usedAt = openedAt;
    this.address = address;
    this.proven = proven;
  }

  public String tokenHash() {
    return tokenHash;
  }

  public long accountId() {
    return accountId;
  }

  public Instant openedAt() {
    return openedAt.toInstant();
  }

  public Instant usedAt() {
    return usedAt.toInstant();
  }

  public String address() {
    return address;
  }

  /** Whether whoever opened it gave a second factor. */
  public boolean proven() {
    return proven;
  }

  public void used(Instant at) {
    usedAt = Timestamp.from(at);
  }
}
