package org.xianwu.platform.identity.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A code on paper (恢复码) that stands in once for a lost authenticator; only its hash is kept. */
@Entity
@Table(name = "recovery_code", schema = "directory")
public class RecoveryCode {

  @Id private long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "used_at")
  private Timestamp usedAt;

  protected RecoveryCode() {}

  public RecoveryCode(long id, long accountId, String codeHash) {
    this.id = id;
    this.accountId = accountId;
    this.codeHash = Objects.requireNonNull(codeHash);
  }

  public boolean used() {
    return usedAt != null;
  }

  public void use(Instant at) {
    usedAt = Timestamp.from(at);
  }
}
