package org.xianwu.platform.approval.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Somebody to whom an approval was sent to read (传阅), with the receipt. */
@Entity
@Table(schema = "approval", name = "case_reader")
public class CaseReader {

  @Id private long id;

  @Column(name = "approval_id", nullable = false)
  private long approvalId;

  @Column(name = "person_id", nullable = false)
  private long personId;

  @Column(name = "sent_by", nullable = false)
  private long sentBy;

  @Column(name = "sent_at", nullable = false)
  private Timestamp sentAt;

  @Column(name = "read_at")
  private Timestamp readAt;

  protected CaseReader() {}

  public CaseReader(long id, long approvalId, long personId, long sentBy, Instant at) {
    this.id = id;
    this.approvalId = approvalId;
    this.personId = personId;
    this.sentBy = sentBy;
    sentAt = Timestamp.from(at);
  }

  /** Keeps the first time. */
  public void read(Instant at) {
    if (readAt == null) {
      readAt = Timestamp.from(at);
    }
  }

  public long id() {
    return id;
  }

  public long approvalId() {
    return approvalId;
  }

  public long personId() {
    return personId;
  }

  public long sentBy() {
    return sentBy;
  }

  public Instant sentAt() {
    return sentAt.toInstant();
  }

  public Optional<Instant> readAt() {
    return Optional.ofNullable(readAt).map(Timestamp::toInstant);
  }
}
