package org.xianwu.duty.domain.handover;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** Something that is left to do (待办交接事项); it goes from shift to shift until it is done. */
@Entity
@Table(schema = "duty", name = "pending_item")
@Recorded("duty.pending-item")
public class PendingItem extends Entry {

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Column(name = "content", updatable = false)
  private String content;

  @Column(name = "next_step")
  private String nextStep;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "opened_at", updatable = false)
  private Date openedAt;

  @Column(name = "opened_by", updatable = false)
  private long openedBy;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "done_at")
  private Date doneAt;

  @Column(name = "done_by")
  private Long doneBy;

  private String outcome;

  protected PendingItem() {}

  /**
   * Something new that is left to do.
   *
   * @param nextStep may be empty
   * @throws Problem {@code duty.handover-item-missing}
   */
  public PendingItem(
      long id, long unitId, String content, String nextStep, long person, Instant now) {
    super(id);
    if (content.isBlank()) {
      throw Problem.of(HandoverProblem.ITEM_MISSING)
          .field("content", Problem.of(HandoverProblem.ITEM_MISSING));
    }
    this.unitId = unitId;
    this.content = content.trim();
    this.nextStep = nextStep.trim();
    openedAt = Date.from(now);
    openedBy = person;
    outcome = "";
  }

  /** Says what comes next. */
  public void plan(String next) {
    requireOpen();
    nextStep = next.trim();
  }

  /** Done; it is not handed over any more. */
  public void finish(long person, String result, Instant now) {
    requireOpen();
    doneAt = Date.from(now);
    doneBy = person;
    outcome = result.trim();
  }

  private void requireOpen() {
    if (doneAt != null) {
      throw Problem.of(HandoverProblem.ITEM_DONE);
    }
  }

  public long unitId() {
    return unitId;
  }

  public String content() {
    return content;
  }

  public String nextStep() {
    return nextStep;
  }

  public Instant openedAt() {
    return openedAt.toInstant();
  }

  public long openedBy() {
    return openedBy;
  }

  public Optional<Instant> doneAt() {
    return Optional.ofNullable(doneAt).map(Date::toInstant);
  }

  public Optional<Long> doneBy() {
    return Optional.ofNullable(doneBy);
  }

  public String outcome() {
    return outcome;
  }
}
