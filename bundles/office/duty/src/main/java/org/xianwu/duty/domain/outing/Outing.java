package org.xianwu.duty.domain.outing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * An outing (领导干部外出) from the request to the return. What was approved is not changed: a change or
 * an extension is a further outing that takes its place once it is approved itself.
 */
@Entity
@Table(schema = "duty", name = "outing")
@Recorded("duty.outing")
public class Outing extends Entry {

  @Column(name = "outing_no")
  private String number;

  @Column(name = "unit_id")
  private long unitId;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "applicant_id", updatable = false)
  private long applicantId;

  @Column(name = "post_class")
  private String postClass;

  private String decider;

  private String state;

  private String reason;

  private String matter;

  private String reach;

  private String destination;

  private String route;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "starts_at")
  private Date startsAt;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "ends_at")
  private Date endsAt;

  @Column(name = "first_day")
  private LocalDate firstDay;

  private int workdays;

  private String companions;

  private String phone;

  @Column(name = "acting_id")
  private Long actingId;

  @Column(name = "leave_document")
  private String leaveDocument;

  @Column(name = "abroad_document")
  private String abroadDocument;

  @Column(name = "both_away")
  private String statement;

  private String urgent;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "submitted_at")
  private Date submittedAt;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "approved_at")
  private Date approvedAt;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "returned_at")
  private Date returnedAt;

  @Column(name = "forwarded_to")
  private String forwardedTo;

  /** The outing that this one changes. */
  @Column(name = "former_id", updatable = false)
  private Long formerId;

  /** Why it changes another, was sent back or given up; empty otherwise. */
  private String remark;

  protected Outing() {}

  /**
   * A draft.
   *
   * @param applicantId who writes it, the person or the duty room
   */
  public Outing(long id, long unitId, long applicantId, OutingTerms terms, PostClass who) {
    super(id);
    this.unitId = unitId;
    this.applicantId = applicantId;
    state = OutingState.DRAFT.code();
    decider = Decider.HEAD.code();
    number = "";
    forwardedTo = "";
    remark = "";
    write(terms, who, unitId);
  }

  /** The draft of a change of this one; this one holds until the change does. */
  public Outing change(long id, long applicant, OutingTerms terms, String why) {
    if (!state().holds()) {
      throw forbidden();
    }
    if (why.isBlank()) {
      throw Problem.of(OutingProblem.REASON_MISSING)
          .field("remark", Problem.of(OutingProblem.REASON_MISSING));
    }
    Outing next = new Outing(id, unitId, applicant, terms, postClass());
    next.formerId = id();
    next.remark = why.trim();
    next.number = number;
    return next;
  }

  /**
   * Writes it while it is with its applicant.
   *
   * @throws Problem {@code duty.outing-state-forbids}
   */
  public final void write(OutingTerms terms, PostClass who, long unit) {
    if (!state().open()) {
      throw forbidden();
    }
    unitId = unit;
    postClass = who.code();
    personId = terms.personId();
    reason = terms.reason().code();
    matter = terms.matter();
    reach = terms.reach().code();
    destination = terms.destination();
    route = terms.route();
    startsAt = terms.from().map(Date::from).orElse(null);
    endsAt = terms.to().map(Date::from).orElse(null);
    firstDay = terms.firstDay().orElse(LocalDate.of(1970, 1, 1));
    companions = terms.companions();
    phone = terms.phone();
    actingId = terms.actingId() == 0 ? null : Long.valueOf(terms.actingId());
    leaveDocument = terms.leaveDocument();
    abroadDocument = terms.abroadDocument();
    statement = terms.statement();
    urgent = terms.urgent();
  }

  /** Counts its working days by the calendar. */
  public void count(WorkCalendar calendar) {
    OutingTerms terms = terms();
    workdays =
        terms.span().isEmpty()
            ? 0
            : calendar.workdays(terms.firstDay().orElseThrow(), terms.lastDay().orElseThrow());
  }

  /** Handed in to whoever decides. */
  public void submit(Decider by, Instant now) {
    become(OutingState.PENDING);
    decider = by.code();
    submittedAt = Date.from(now);
  }

  /** Gets its number when it is handed in first; a change keeps that of what it changes. */
  public void number(String drawn) {
    number = drawn;
  }

  /** Reported where nobody has to approve. */
  public void report(Instant now) {
    become(OutingState.REPORTED);
    decider = Decider.NOBODY.code();
    submittedAt = Date.from(now);
  }

  public void giveBack(String why) {
    become(OutingState.RETURNED);
    remark = why;
  }

  public void approve(Instant now) {
    become(OutingState.APPROVED);
    approvedAt = Date.from(now);
  }

  /** A change of it holds instead. */
  public void giveWay() {
    become(OutingState.CHANGED);
  }

  /** The person has left. */
  public void leave() {
    become(OutingState.AWAY);
  }

  /**
   * Back (销假).
   *
   * @param at not before it began and not in the future
   * @throws Problem {@code duty.outing-return-time}
   */
  public void comeBack(Instant at, Instant now) {
    if (at.isBefore(startsAt.toInstant()) || at.isAfter(now)) {
      Problem wrong = Problem.of(OutingProblem.RETURN_TIME).with("value", at);
      throw wrong.field("at", Problem.of(OutingProblem.RETURN_TIME).with("value", at));
    }
    become(OutingState.BACK);
    returnedAt = Date.from(at);
  }

  /** Given up before it began, or never handed in. */
  public void cancel(String why) {
    become(OutingState.CANCELLED);
    remark = why;
  }

  /** Notes to whom it was passed on (市委办、市政府办、县委组织部). */
  public void forward(String to) {
    forwardedTo = to.trim();
  }

  /** Whether the person should be back by now and nobody said so (逾期未归). */
  public boolean overdue(Instant now) {
    return state().holds() && endsAt != null && endsAt.toInstant().isBefore(now);
  }

  /**
   * Refuses what the state does not allow.
   *
   * @throws Problem {@code duty.outing-state-forbids}
   */
  public void requireNext(OutingState next) {
    if (!state().next().contains(next)) {
      throw forbidden();
    }
  }

  private void become(OutingState next) {
    requireNext(next);
    state = next.code();
  }

  private Problem forbidden() {
    return Problem.of(OutingProblem.STATE_FORBIDS).with("number", name()).with("state", state);
  }

  /** The number, a dash before there is one. */
  public String name() {
    return number.isEmpty() ? "—" : number;
  }

  public String number() {
    return number;
  }

  public long unitId() {
    return unitId;
  }

  public long personId() {
    return personId;
  }

  public long applicantId() {
    return applicantId;
  }

  public PostClass postClass() {
    return PostClass.of(postClass);
  }

  public Decider decider() {
    return Decider.of(decider);
  }

  public OutingState state() {
    return OutingState.of(state);
  }

  public OutingTerms terms() {
    return new OutingTerms(
        personId,
        OutingReason.of(reason),
        matter,
        Reach.of(reach),
        destination,
        route,
        Optional.ofNullable(startsAt).map(Date::toInstant),
        Optional.ofNullable(endsAt).map(Date::toInstant),
        companions,
        phone,
        actingId == null ? 0 : actingId,
        leaveDocument,
        abroadDocument,
        statement,
        urgent);
  }

  public int workdays() {
    return workdays;
  }

  public Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt).map(Date::toInstant);
  }

  public Optional<Instant> approvedAt() {
    return Optional.ofNullable(approvedAt).map(Date::toInstant);
  }

  public Optional<Instant> returnedAt() {
    return Optional.ofNullable(returnedAt).map(Date::toInstant);
  }

  public String forwardedTo() {
    return forwardedTo;
  }

  public Optional<Long> formerId() {
    return Optional.ofNullable(formerId);
  }

  public String remark() {
    return remark;
  }
}
