package org.xianwu.duty.domain.spotcheck;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * A spot check (值班抽查) of a unit. What was found is never changed; the unit explains a fault, and
 * the duty room closes it. A check written down by mistake is annulled and stays visible.
 */
@Entity
@Table(schema = "duty", name = "spot_check")
@Recorded("duty.spot-check")
public class SpotCheck extends Entry {

  @Column(name = "check_no", updatable = false)
  private String number;

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Column(name = "check_method", updatable = false)
  private String method;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "checked_at", updatable = false)
  private Date at;

  @Column(name = "checked_by", updatable = false)
  private long checkedBy;

  /** Who should have led at that time, null when no roster was published here. */
  @Column(name = "leader_id", updatable = false)
  private Long leaderId;

  @Column(updatable = false)
  private boolean answered;

  @Column(updatable = false)
  private int rings;

  @Column(name = "spoken_with", updatable = false)
  private String spokenWith;

  @Column(name = "leader_in_post", updatable = false)
  private boolean leaderInPost;

  @Column(name = "officer_in_post", updatable = false)
  private boolean officerInPost;

  @Column(name = "knows_process", updatable = false)
  private boolean knowsProcess;

  @Column(name = "log_in_order", updatable = false)
  private boolean logInOrder;

  @Column(updatable = false)
  private String outcome;

  @Column(updatable = false)
  private String note;

  private String state;

  /** Whether it counts in figures; false once annulled. */
  private boolean counted;

  private String explanation;

  @Column(name = "explained_by")
  private Long explainedBy;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "explained_at")
  private Date explainedAt;

  /** What the duty room made of it, or why it was annulled; empty until then. */
  @Column(name = "follow_up")
  private String followUp;

  protected SpotCheck() {}

  /**
   * A check as it was made.
   *
   * @param number {@code CC-2026-031}
   * @param leaderId who should have led by the published roster, 0 when unknown
   * @throws Problem see {@link SpotFindings#require}
   */
  public SpotCheck(
      long id,
      String number,
      long unitId,
      long leaderId,
      SpotFindings findings,
      long checkedBy,
      Instant now) {
    super(id);
    findings.require(now);
    this.number = Objects.requireNonNull(number);
    this.unitId = unitId;
    this.leaderId = leaderId == 0 ? null : Long.valueOf(leaderId);
    this.checkedBy = checkedBy;
    method = findings.method().code();
    at = Date.from(findings.at());
    answered = findings.answered();
    rings = findings.rings();
    spokenWith = findings.spokenWith();
    leaderInPost = findings.leaderInPost();
    officerInPost = findings.officerInPost();
    knowsProcess = findings.knowsProcess();
    logInOrder = findings.logInOrder();
    outcome = findings.outcome().code();
    note = findings.note();
    state = (findings.outcome().fault() ? SpotState.WAITING : SpotState.CLOSED).code();
    counted = true;
    explanation = "";
    followUp = "";
  }

  /** Number of the check in its year, for example {@code CC-2026-031}. */
  public static String numbered(int year, int sequence) {
    return String.format("CC-%d-%03d", year, sequence);
  }

  /**
   * The unit says how it came; it may say it better until the duty room closes the check.
   *
   * @throws Problem {@code duty.spot-state}, {@code duty.spot-own-explanation} for whoever checked
   */
  public void explain(String words, long person, Instant now) {
    require(Set.of(SpotState.WAITING, SpotState.EXPLAINED));
    if (person == checkedBy) {
      throw Problem.of(SpotCheckProblem.OWN_EXPLANATION);
    }
    explanation = words;
    explainedBy = person;
    explainedAt = Date.from(now);
    state = SpotState.EXPLAINED.code();
  }

  /**
   * The duty room closes a fault, with or without an explanation.
   *
   * @param what was done about it
   * @throws Problem {@code duty.spot-state}
   */
  public void close(String what) {
    require(Set.of(SpotState.WAITING, SpotState.EXPLAINED));
    followUp = what;
    state = SpotState.CLOSED.code();
  }

  /**
   * Written down by mistake.
   *
   * @throws Problem {@code duty.spot-state} when it is annulled already
   */
  public void annul(String why) {
    require(Set.of(SpotState.WAITING, SpotState.EXPLAINED, SpotState.CLOSED));
    followUp = why;
    counted = false;
    state = SpotState.ANNULLED.code();
  }

  private void require(Set<SpotState> allowed) {
    if (!allowed.contains(state())) {
      throw Problem.of(SpotCheckProblem.STATE).with("number", number);
    }
  }

  public String number() {
    return number;
  }

  public long unitId() {
    return unitId;
  }

  public long checkedBy() {
    return checkedBy;
  }

  /** Who should have led at that time by the published roster. */
  public Optional<Long> leaderId() {
    return Optional.ofNullable(leaderId);
  }

  public SpotState state() {
    return SpotState.of(state);
  }

  public SpotFindings findings() {
    return new SpotFindings(
        SpotMethod.of(method),
        at.toInstant(),
        answered,
        rings,
        spokenWith,
        leaderInPost,
        officerInPost,
        knowsProcess,
        logInOrder,
        SpotOutcome.of(outcome),
        note);
  }

  public String explanation() {
    return explanation;
  }

  public Optional<Long> explainedBy() {
    return Optional.ofNullable(explainedBy);
  }

  public Optional<Instant> explainedAt() {
    return Optional.ofNullable(explainedAt).map(Date::toInstant);
  }

  public String followUp() {
    return followUp;
  }
}
