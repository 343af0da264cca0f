package org.xianwu.platform.approval.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;
import org.xianwu.platform.approval.machine.ApprovalProblem;

/**
 * Somebody decides in another's place for a while (委托): at most 30 days, never passed on.
 *
 * <p>Basis: 不相容职务分离; the county's rule on acting for others.
 */
@Entity
@Table(schema = "approval", name = "delegation")
@Recorded("approval.delegation")
public class Delegation extends Entry {

  /** Longest time, both days included. */
  public static final int MOST_DAYS = 30;

  @Column(name = "principal_id", nullable = false)
  private long principalId;

  @Column(name = "delegate_id", nullable = false)
  private long delegateId;

  @Column(name = "from_day", nullable = false)
  private LocalDate fromDay;

  @Column(name = "to_day", nullable = false)
  private LocalDate toDay;

  @Column(name = "kind", nullable = false, length = 60)
  private String kind;

  @Column(name = "reason", nullable = false, length = 200)
  private String reason;

  @Column(name = "ended_at")
  private Timestamp endedAt;

  protected Delegation() {}

  /**
   * A new delegation.
   *
   * @param kind kind of case, empty for all
   * @throws Problem {@code approval.delegation-self}, {@code approval.delegation-period}
   */
  public Delegation(
      long id,
      long principal,
      long delegate,
      LocalDate from,
      LocalDate to,
      String kind,
      String why) {
    super(id);
    if (principal == delegate) {
      throw Problem.of(ApprovalProblem.DELEGATION_SELF);
    }
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw Problem.of(ApprovalProblem.DELEGATION_PERIOD).with("days", MOST_DAYS);
    }
    principalId = principal;
    delegateId = delegate;
    fromDay = from;
    toDay = to;
    this.kind = kind;
    reason = why;
  }

  /** Ends it before its time. */
  public void end(Instant at) {
    if (endedAt == null) {
      endedAt = Timestamp.from(at);
    }
  }

  public boolean holdsOn(LocalDate day) {
    return endedAt == null && !day.isBefore(fromDay) && !day.isAfter(toDay);
  }

  public boolean over(LocalDate today) {
    return endedAt != null || today.isAfter(toDay);
  }

  /** Whether some day belongs to both. */
  public boolean overlaps(LocalDate from, LocalDate to) {
    return endedAt == null && !from.isAfter(toDay) && !to.isBefore(fromDay);
  }

  public boolean covers(String caseKind) {
    return kind.isEmpty() || kind.equals(caseKind);
  }

  public long principalId() {
    return principalId;
  }

  public long delegateId() {
    return delegateId;
  }

  public LocalDate fromDay() {
    return fromDay;
  }

  public LocalDate toDay() {
    return toDay;
  }

  /** Kind of case, empty for all. */
  public String kind() {
    return kind;
  }

  public String reason() {
    return reason;
  }
}
