package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * The request to pay more for a visit than a tenth above what was approved (超支审批); it goes through
 * a chain of its own before the visit is settled.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 12; the county's own rules.
 */
@Entity
@Table(schema = "reception", name = "overrun")
@Recorded("reception.overrun")
public class Overrun extends Entry {

  private static final BigDecimal TOLERANCE = new BigDecimal("1.10");

  @Column(name = "order_id", updatable = false)
  private long orderId;

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Column(name = "order_no", updatable = false)
  private String orderNumber;

  @Column(updatable = false)
  private String party;

  @Column(name = "first_day", updatable = false)
  private LocalDate firstDay;

  @Column(name = "order_applicant_id", updatable = false)
  private long orderApplicantId;

  @Column(name = "applicant_id", updatable = false)
  private long applicantId;

  @Column(updatable = false)
  private BigDecimal estimate;

  private BigDecimal amount;

  private String reason;

  private String state;

  @Column(name = "approved_by")
  private Long approvedBy;

  protected Overrun() {}

  /** A request for a visit whose list is signed. */
  public Overrun(
      long id, ReceptionOrder order, long applicantId, BigDecimal amount, String reason) {
    super(id);
    order.requireNext(OrderState.SETTLED);
    orderId = order.id();
    unitId = order.unitId();
    orderNumber = order.name();
    party = order.party();
    firstDay = order.firstDay();
    orderApplicantId = order.applicantId();
    this.applicantId = applicantId;
    estimate = order.estimate();
    state = OverrunState.DRAFT.code();
    write(amount, reason);
  }

  /** What may be paid without asking, in yuan: a tenth above what was approved. */
  public static BigDecimal allowed(BigDecimal estimate) {
    return estimate.multiply(TOLERANCE);
  }

  /**
   * Writes it, or corrects it after it was sent back.
   *
   * @param amount yuan that are to be paid at the most
   * @throws Problem {@code reception.overrun-needless}, {@code reception.state-forbids}
   */
  public final void write(BigDecimal amount, String reason) {
    if (!state().open()) {
      throw Problem.of(ReceptionProblem.STATE_FORBIDS)
          .with("number", orderNumber)
          .with("state", state);
    }
    if (amount.compareTo(allowed(estimate)) <= 0) {
      throw Problem.of(ReceptionProblem.OVERRUN_NEEDLESS)
          .with("amount", amount)
          .with("allowed", allowed(estimate).stripTrailingZeros().toPlainString());
    }
    this.amount = amount;
    this.reason = Objects.requireNonNull(reason);
  }

  /** Goes into its chain. */
  public void submit() {
    state = OverrunState.PENDING.code();
  }

  /** Back to its applicant. */
  public void giveBack() {
    state = OverrunState.RETURNED.code();
  }

  /** Approved; as much as it says may be paid. */
  public void approve(long personId) {
    state = OverrunState.APPROVED.code();
    approvedBy = personId;
  }

  /** Given up or declared void. */
  public void cancel() {
    state = OverrunState.CANCELLED.code();
    approvedBy = null;
  }

  /** Whether the person may not decide: who asked, and who applied for the visit. */
  public boolean barred(long personId) {
    return personId == applicantId || personId == orderApplicantId;
  }

  public long orderId() {
    return orderId;
  }

  public long unitId() {
    return unitId;
  }

  public String orderNumber() {
    return orderNumber;
  }

  public String party() {
    return party;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  public long applicantId() {
    return applicantId;
  }

  public BigDecimal estimate() {
    return estimate;
  }

  public BigDecimal amount() {
    return amount;
  }

  public String reason() {
    return reason;
  }

  public OverrunState state() {
    return OverrunState.of(state);
  }

  /** Who decided last, empty until it is approved. */
  public Optional<Long> approvedBy() {
    return Optional.ofNullable(approvedBy);
  }
}
