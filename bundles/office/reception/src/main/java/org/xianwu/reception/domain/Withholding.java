package org.xianwu.reception.domain;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * The mark that a visit is not published (不予公示), for example because it is secret; it counts once a
 * leader approved it.
 */
@Entity
@Table(schema = "reception", name = "withholding")
@Recorded("reception.withholding")
public class Withholding extends Entry {

  @Column(name = "order_id", updatable = false)
  private long orderId;

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Column(updatable = false)
  private String title;

  @Column(updatable = false)
  private String reason;

  @Column(name = "marked_by", updatable = false)
  private long markedBy;

  @Column(name = "approved_by")
  private Long approvedBy;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "approved_at")
  private Date approvedAt;

  protected Withholding() {}

  public Withholding(long id, ReceptionOrder order, String reason, long markedBy) {
    super(id);
    orderId = order.id();
    unitId = order.unitId();
    title = order.name() + " " + order.party();
    this.reason = Objects.requireNonNull(reason);
    this.markedBy = markedBy;
  }

  /**
   * A leader agrees.
   *
   * @throws Problem {@code reception.withhold-own} for who marked it
   */
  public void approve(long personId, Instant at) {
    if (personId == markedBy) {
      throw Problem.of(ReceptionProblem.WITHHOLD_OWN);
    }
    approvedBy = personId;
    approvedAt = Date.from(at);
  }

  public long orderId() {
    return orderId;
  }

  public long unitId() {
    return unitId;
  }

  /** Number and party of the order. */
  public String title() {
    return title;
  }

  public String reason() {
    return reason;
  }

  public long markedBy() {
    return markedBy;
  }

  /** Empty until a leader agreed; the visit is published until then. */
  public Optional<Long> approvedBy() {
    return Optional.ofNullable(approvedBy);
  }

  public Optional<Instant> approvedAt() {
    return Optional.ofNullable(approvedAt).map(Date::toInstant);
  }
}
