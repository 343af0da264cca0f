package org.xianwu.platform.paperwork.domain;

import java.sql.Timestamp;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;
import org.xianwu.platform.paperwork.AttachmentProblem;

/**
 * A file that was not taken because of a classification mark: who, when, from where, its digest and
 * size. Never its name and nothing of its text, for both may be the secret.
 *
 * <p>Basis: Law on Guarding State Secrets (2024) art. 31 and 57.
 */
@Entity
@Table(schema = "paperwork", name = "stopped_upload")
@Recorded("paperwork.stopped")
public class StoppedUpload extends Entry {

  /** Waits for the security administrator. */
  public static final String OPEN = "open";

  /** No secret: the same file may be uploaded. */
  public static final String RELEASED = "released";

  /** A secret, or nobody could say: handled outside of the suite. */
  public static final String CONFIRMED = "confirmed";

  @Column(name = "state", nullable = false, length = 16)
  private String state;

  @Column(name = "digest", nullable = false, length = 64)
  private String digest;

  @Column(name = "size_bytes", nullable = false)
  private long size;

  @Column(name = "address", nullable = false, length = 64)
  private String address;

  @Column(name = "reason", nullable = false, length = 500)
  private String reason;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_at")
  private Timestamp decidedAt;

  protected StoppedUpload() {}

  public StoppedUpload(long id, String digest, long size, String address) {
    super(id);
    this.state = OPEN;
    this.digest = digest;
    this.size = size;
    this.address = address;
    this.reason = "";
  }

  /**
   * Decides it once.
   *
   * @param released whether the same file may be uploaded now
   * @throws Problem {@code paperwork.stop-decided}
   */
  public void decide(boolean released, String why, long person, Instant at) {
    if (!state.equals(OPEN)) {
      throw Problem.of(AttachmentProblem.STOP_DECIDED);
    }
    state = released ? RELEASED : CONFIRMED;
    reason = why;
    decidedBy = person;
    decidedAt = Timestamp.from(at);
  }
}
