package org.xianwu.reception.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Recorded;

/** An order of reception (接待审批单): who comes, what is planned, what it may cost. */
@Entity
@Table(schema = "reception", name = "visit_order")
@Recorded("reception.order")
public class ReceptionOrder extends PlannedVisit {

  /** Series of the numbers of orders. */
  public static final String SERIES = "JD";

  @Column(name = "order_no")
  private String number;

  @Column(name = "unit_id")
  private long unitId;

  @Column(name = "applicant_id")
  private long applicantId;

  private String state;

  @Column(name = "letter_pending")
  private boolean letterPending;

  @Column(name = "over_standard")
  private boolean overStandard;

  /** Why it was returned or cancelled, empty otherwise. */
  private String remark;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "submitted_at")
  private Date submittedAt;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "approved_at")
  private Date approvedAt;

  protected ReceptionOrder() {}

  /** A new application. */
  public ReceptionOrder(long id, long unitId, long applicantId, ReceptionPlan plan) {
    super(id);
    this.unitId = unitId;
    this.applicantId = applicantId;
    state = OrderState.DRAFT.code();
    remark = "";
    fill(plan);
  }

  /**
   * Plans it anew.
   *
   * @throws Problem {@code reception.order-frozen} unless it is with the applicant
   */
  public void plan(ReceptionPlan plan) {
    if (!state().open()) {
      throw Problem.of(ReceptionProblem.ORDER_FROZEN).with("number", name());
    }
    fill(plan);
  }

  /** Goes into the chain; what the approvers need to know is fixed now. */
  public void submit(Instant at, boolean exceedsStandard, boolean awaitsLetter) {
    become(OrderState.PENDING);
    submittedAt = Date.from(at);
    overStandard = exceedsStandard;
    letterPending = awaitsLetter;
    remark = "";
  }

  /** Back to the applicant who took it back. */
  public void withdraw() {
    become(OrderState.DRAFT);
  }

  /** Back to the applicant for correction. */
  public void giveBack() {
    become(OrderState.RETURNED);
  }

  /**
   * Approved, with its number.
   *
   * @param sequence of the year
   */
  public void approve(Instant at, int year, int sequence) {
    become(OrderState.APPROVED);
    approvedAt = Date.from(at);
    number = number(year, sequence);
  }

  /** Number of an order (审批单号), for example {@code JD-2026-001}. */
  public static String number(int year, int sequence) {
    return String.format("%s-%d-%03d", SERIES, year, sequence);
  }

  /** The guests are here; not before the first day. */
  public void begin(LocalDate today) {
    requireNext(OrderState.HOSTING);
    if (firstDay().isAfter(today)) {
      throw Problem.of(ReceptionProblem.NOT_BEGUN).with("number", name()).with("first", firstDay());
    }
    become(OrderState.HOSTING);
  }

  /** The guests left; the list is due. */
  public void finish() {
    become(OrderState.LIST_DUE);
  }

  /** The list waits for its signature. */
  public void listSubmitted() {
    become(OrderState.LIST_REVIEW);
  }

  /** The list was sent back. */
  public void listReturned() {
    become(OrderState.LIST_DUE);
  }

  /** The list is signed. */
  public void listSigned() {
    become(OrderState.SETTLEMENT_DUE);
  }

  /**
   * The bill is paid.
   *
   * @throws Problem {@code reception.letter-pending} while the letter of a phone call is missing
   */
  public void settle() {
    requireNext(OrderState.SETTLED);
    if (letterPending) {
      throw Problem.of(ReceptionProblem.LETTER_PENDING).with("number", name());
    }
    become(OrderState.SETTLED);
  }

  public void archive() {
    become(OrderState.ARCHIVED);
  }

  /** Given up, with a reason. */
  public void cancel(String why) {
    become(OrderState.CANCELLED);
    remark = Objects.requireNonNull(why);
  }

  /** The letter of the phone call came and was verified. */
  public void letterSupplied() {
    letterPending = false;
  }

  /**
   * Refuses what may not follow now.
   *
   * @throws Problem {@code reception.state-forbids}
   */
  public void requireNext(OrderState next) {
    if (!state().next().contains(next)) {
      throw Problem.of(ReceptionProblem.STATE_FORBIDS).with("number", name()).with("state", state);
    }
  }

  private void become(OrderState next) {
    requireNext(next);
    state = next.code();
  }

  /** How people call it: its number, before that the party. */
  public String name() {
    return number().orElse(party().isEmpty() ? "—" : party());
  }

  /** Empty until it is approved. */
  public Optional<String> number() {
    return Optional.ofNullable(number);
  }

  /**
   * The year and the sequence of its number.
   *
   * @param sequence from 1
   */
  public record Drawn(int year, int sequence) {}

  /** What was drawn for its number, empty until it is approved. */
  public Optional<Drawn> drawn() {
    return number()
        .map(text -> text.split("-"))
        .map(parts -> new Drawn(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
  }

  public long unitId() {
    return unitId;
  }

  public long applicantId() {
    return applicantId;
  }

  public OrderState state() {
    return OrderState.of(state);
  }

  public boolean letterPending() {
    return letterPending;
  }

  public boolean overStandard() {
    return overStandard;
  }

  public String remark() {
    return remark;
  }

  public Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt).map(Date::toInstant);
  }

  public Optional<Instant> approvedAt() {
    return Optional.ofNullable(approvedAt).map(Date::toInstant);
  }
}
