package org.xianwu.platform.identity.domain;

import java.sql.Timestamp;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A password that an account had before, so that it is not chosen again. */
@Entity
@Table(name = "old_password", schema = "directory")
public class OldPassword {

  @Id private long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "replaced_at")
  private Timestamp replacedAt;

  protected OldPassword() {}

  public OldPassword(long id, long accountId, String passwordHash, Instant replacedAt) {
    this.id = id;
    this.accountId = accountId;
    this.passwordHash = passwordHash;
    this.replacedAt = Timestamp.from(replacedAt);
  }

  public long accountId() {
    return accountId;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public Instant replacedAt() {
    return replacedAt.toInstant();
  }
}
