package org.xianwu.platform.paperwork.domain;

import java.sql.Timestamp;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.paperwork.Attachments.Attachment;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;
import org.xianwu.platform.paperwork.AttachmentProblem;

/** An uploaded file: loose at first, then a record's, at last perhaps taken away from it. */
@Entity
@Table(schema = "paperwork", name = "stored_file")
@Recorded("paperwork.file")
public class StoredFile extends Entry {

  /** Uploaded, no record's yet. */
  public static final String LOOSE = "loose";

  public static final String ATTACHED = "attached";
  public static final String DETACHED = "detached";

  @Column(name = "state", nullable = false, length = 16)
  private String state;

  @Column(name = "upload_key", nullable = false, length = 64)
  private String uploadKey;

  @Column(name = "file_name", nullable = false, length = 200)
  private String name;

  @Column(name = "media_type", nullable = false, length = 100)
  private String mediaType;

  @Column(name = "size_bytes", nullable = false)
  private long size;

  @Column(name = "digest", nullable = false, length = 64)
  private String digest;

  /** Whether it has text, so that the scan for marks could read it. */
  @Column(name = "text_read", nullable = false)
  private boolean read;

  @Column(name = "ledger", nullable = false, length = 60)
  private String ledger;

  @Column(name = "record_id", nullable = false)
  private long recordId;

  @Column(name = "slot", nullable = false, length = 40)
  private String slot;

  @Column(name = "attached_at")
  private Timestamp attachedAt;

  protected StoredFile() {}

  public StoredFile(
      long id, String uploadKey, String name, String mediaType, long size, String digest) {
    super(id);
    this.state = LOOSE;
    this.uploadKey = uploadKey;
    this.name = name;
    this.mediaType = mediaType;
    this.size = size;
    this.digest = digest;
    this.ledger = "";
    this.slot = "";
  }

  /** Notes whether the scan found text in it. */
  public void scanned(boolean text) {
    read = text;
  }

  /**
   * Becomes a record's.
   *
   * @throws Problem {@code paperwork.file-taken}
   */
  public void attach(String toLedger, long toRecord, String toSlot, Instant at) {
    if (!state.equals(LOOSE)) {
      throw Problem.of(AttachmentProblem.TAKEN).with("name", name);
    }
    state = ATTACHED;
    ledger = toLedger;
    recordId = toRecord;
    slot = toSlot;
    attachedAt = Timestamp.from(at);
  }

  public void detach() {
    state = DETACHED;
  }

  public boolean loose() {
    return state.equals(LOOSE);
  }

  public boolean attached() {
    return state.equals(ATTACHED);
  }

  public boolean of(String otherLedger, long otherRecord) {
    return ledger.equals(otherLedger) && recordId == otherRecord;
  }

  public String name() {
    return name;
  }

  public String ledger() {
    return ledger;
  }

  public long recordId() {
    return recordId;
  }

  public String digest() {
    return digest;
  }

  /** As others see it. */
  public Attachment shown() {
    Instant since = attachedAt == null ? createdAt() : attachedAt.toInstant();
    return new Attachment(id(), name, mediaType, size, digest, slot, since, createdBy(), read);
  }
}
