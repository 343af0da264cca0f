package org.xianwu.duty.domain.incident;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.PreRemove;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Recorded;

/**
 * An incident (突发事件) as a duty room keeps it, number {@code TF-2026-001}: what is known of it, two
 * clocks (发生时间, 接报时间), and how far it was reported. It is never removed.
 *
 * <p>Basis: 突发事件应对法 2024 arts 17, 60, 61; personal data of those affected goes after the end, art
 * 85.
 */
@Entity
@Table(schema = "duty", name = "incident")
@Recorded("duty.incident")
public class Incident extends TimedEntry {

  /** Series of its numbers. */
  public static final String SERIES = "TF";

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Column(name = "incident_no", updatable = false)
  private String number;

  private String state;

  @Column(name = "change_reason")
  private String changeReason = "";

  private boolean evidence;

  @Column(name = "false_alarm")
  private boolean falseAlarm;

  @Column(name = "destroyed_at")
  private Timestamp destroyedAt;

  @Column(name = "follow_ups")
  private int followUps;

  private int verifications;

  @Column(name = "last_report_at")
  private Timestamp lastReportAt;

  @Column(name = "asked_at")
  private Timestamp askedAt;

  @Column(name = "answer_due")
  private Timestamp answerDue;

  @Column(name = "concluded_at")
  private Timestamp concludedAt;

  @Column(name = "closed_at")
  private Timestamp closedAt;

  protected Incident() {}

  private Incident(long id, long unitId, String number, Instant now, Facts facts) {
    super(id, facts, now);
    this.unitId = unitId;
    this.number = number;
    state = IncidentState.RECEIVED.code();
  }

  /**
   * The news has come in; the time of knowledge is now, by the clock of the suite.
   *
   * @param year of the number
   * @param sequence of the number within the year
   * @throws Problem what {@link Facts} refuse
   */
  public static Incident received(
      long id, long unitId, int year, int sequence, Facts facts, Instant now) {
    String number = "%s-%d-%03d".formatted(SERIES, year, sequence);
    return new Incident(id, unitId, number, now, facts.settled(now));
  }

  /**
   * More is known. A smaller number of dead says why.
   *
   * @param reason of a smaller number of dead, else may be empty
   * @throws Problem {@code duty.deaths-decrease}, {@code duty.incident-state-forbids} and what
   *     {@link Facts} refuse
   */
  public void learn(Facts facts, String reason) {
    requireState(state().open() || state() == IncidentState.CLOSED);
    int before = casualties().deaths();
    int after = facts.casualties().deaths();
    if (after < before && reason.isBlank()) {
      Problem refusal =
          Problem.of(IncidentProblem.DEATHS_DECREASE).with("before", before).with("after", after);
      throw refusal.field(
          "deaths",
          Problem.of(IncidentProblem.DEATHS_DECREASE).with("before", before).with("after", after));
    }
    keep(facts.settled(known()));
    changeReason = reason;
  }

  /** The news was checked and is true. */
  public void verify() {
    requireState(state() == IncidentState.RECEIVED);
    state = IncidentState.VERIFIED.code();
  }

  /**
   * The higher level is told.
   *
   * @throws Problem {@code duty.report-before-first}, {@code duty.first-report-exists}, {@code
   *     duty.not-asked}, {@code duty.incident-state-forbids} and what {@link Telling} refuses
   */
  public IncidentReport report(long id, NewReport given, Instant now) {
    given.require();
    ReportTurn.require(given.kind(), state(), number, askedAt != null);
    int count = ReportTurn.number(given.kind(), followUps, verifications);
    IncidentReport report = new IncidentReport(id, id(), given.kind(), count, casualties());
    given.phone().ifPresent(call -> send(report, call, now));
    given.written().ifPresent(paper -> send(report, paper, now));
    switch (given.kind()) {
      case FIRST -> state = IncidentState.REPORTED.code();
      case FOLLOW_UP -> {
        followUps = count;
        state = IncidentState.HANDLING.code();
      }
      case FINAL -> {
        state = IncidentState.CLOSED.code();
        closedAt = Timestamp.from(report.lastAt());
        concludedAt = concludedAt == null ? closedAt : concludedAt;
      }
      case VERIFICATION -> {
        verifications = count;
        askedAt = null;
        answerDue = null;
      }
    }
    return report;
  }

  /** Sends a report of this incident by the way it has not gone yet. */
  public void send(IncidentReport report, Telling telling, Instant now) {
    telling.require(known(), now);
    if (telling instanceof Telling.Call call) {
      report.phone(call);
    } else if (telling instanceof Telling.Paper paper) {
      report.write(paper);
    }
    lastReportAt = Timestamp.from(report.lastAt());
    sent(report);
  }

  /** Says that a limit has passed with the first report still owed; whether that was news. */
  public boolean overdue(Instant now) {
    return state().open() && pass(now);
  }

  /**
   * The duty room knew at another time than was kept; that stays, and a later time never lengthens
   * a limit.
   *
   * @throws Problem {@code duty.moment-invalid}, {@code duty.incident-reason-missing}
   */
  public void correctKnown(Instant at, String reason, Instant now) {
    requireReason(reason);
    Clocks.requireBetween(occurAt(), at, now);
    knownInstead(at);
  }

  /** The higher level asks for a verification until then (要求核报). */
  public void ask(Instant now, Instant due) {
    requireState(state() != IncidentState.ARCHIVED);
    askedAt = Timestamp.from(now);
    answerDue = Timestamp.from(due);
  }

  /** The handling is over; the final report is owed from now. */
  public void conclude(Instant at, Instant now) {
    requireState(state().running() && concludedAt == null);
    Clocks.requireBetween(known(), at, now);
    concludedAt = Timestamp.from(at);
  }

  /**
   * It was nothing (误报).
   *
   * @throws Problem {@code duty.incident-reason-missing}, {@code duty.incident-state-forbids}
   */
  public void dismiss(String reason, Instant now) {
    requireReason(reason);
    requireState(state().open());
    state = IncidentState.DISMISSED.code();
    falseAlarm = true;
    closedAt = Timestamp.from(now);
    excuse();
  }

  /** It is closed for good; nothing the higher level asked may be open. */
  public void archive() {
    requireState(
        (state() == IncidentState.CLOSED || state() == IncidentState.DISMISSED) && askedAt == null);
    state = IncidentState.ARCHIVED.code();
  }

  /** Whether personal data is kept as evidence (证据保全) beyond its time. */
  public void preserve(boolean kept, String reason) {
    requireReason(reason);
    evidence = kept;
  }

  /**
   * Whether the personal data goes now.
   *
   * @param kept how long after the end it is kept
   */
  public boolean expired(Instant now, Duration kept) {
    return closedAt != null
        && !evidence
        && destroyedAt == null
        && !now.isBefore(closedAt.toInstant().plus(kept));
  }

  /** Destroys who was affected and who called. Basis: 突发事件应对法 2024 art 85. */
  public void destroyPeople(Instant now) {
    forgetPeople();
    destroyedAt = Timestamp.from(now);
  }

  @PreRemove
  void refuseRemoval() {
    throw Problem.of(IncidentProblem.INCIDENT_APPEND_ONLY);
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw Problem.of(IncidentProblem.INCIDENT_REASON_MISSING)
          .field("reason", IncidentProblem.INCIDENT_REASON_MISSING);
    }
  }

  private void requireState(boolean allowed) {
    if (!allowed) {
      throw ReportTurn.forbidden(number, state());
    }
  }

  public long unitId() {
    return unitId;
  }

  public String number() {
    return number;
  }

  public IncidentState state() {
    return IncidentState.stored(state);
  }

  public int followUps() {
    return followUps;
  }

  public Optional<Instant> lastReportAt() {
    return Clocks.instant(lastReportAt);
  }

  public Optional<Instant> askedAt() {
    return Clocks.instant(askedAt);
  }

  public Optional<Instant> answerDue() {
    return Clocks.instant(answerDue);
  }

  public Optional<Instant> concludedAt() {
    return Clocks.instant(concludedAt);
  }

  public Optional<Instant> closedAt() {
    return Clocks.instant(closedAt);
  }

  /** Why facts were last changed, may be empty. */
  public String changeReason() {
    return changeReason;
  }

  /** Whether it was a false alarm; archiving keeps that. */
  public boolean dismissed() {
    return falseAlarm;
  }

  public boolean evidence() {
    return evidence;
  }

  public Optional<Instant> destroyedAt() {
    return Clocks.instant(destroyedAt);
  }
}
