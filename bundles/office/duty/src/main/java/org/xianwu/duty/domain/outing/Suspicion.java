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
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * A suspicion (疑似迟报、漏报、错报) with its evidence. The person concerned may answer; it counts only after
 * the duty room confirmed it.
 */
@Entity
@Table(schema = "duty", name = "outing_suspicion")
@Recorded("duty.outing-suspicion")
public class Suspicion extends Entry {

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Column(name = "person_id", updatable = false)
  private long personId;

  @Column(updatable = false)
  private String kind;

  @Column(name = "suspected_day", updatable = false)
  private LocalDate day;

  @Column(name = "outing_id", updatable = false)
  private Long outingId;

  /** What speaks for it, each with its number: a vehicle dispatch, a leave, a meeting. */
  private String evidence;

  private String state;

  private String answer;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "answered_at")
  private Date answeredAt;

  private String verdict;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "decided_at")
  private Date decidedAt;

  protected Suspicion() {}

  /**
   * Something that seems wrong.
   *
   * @param outing 0 when none was reported
   * @throws Problem {@code duty.outing-evidence-missing}
   */
  public Suspicion(
      long id,
      long unitId,
      long personId,
      SuspicionKind kind,
      LocalDate day,
      long outing,
      String evidence) {
    super(id);
    if (evidence.isBlank()) {
      throw Problem.of(OutingProblem.EVIDENCE_MISSING)
          .field("evidence", Problem.of(OutingProblem.EVIDENCE_MISSING));
    }
    this.unitId = unitId;
    this.personId = personId;
    this.kind = kind.code();
    this.day = day;
    outingId = outing == 0 ? null : Long.valueOf(outing);
    this.evidence = evidence.trim();
    state = SuspicionState.RAISED.code();
    answer = "";
    verdict = "";
  }

  /** The person concerned answers. */
  public void answer(long person, String words, Instant now) {
    if (person != personId) {
      throw Problem.of(OutingProblem.NOT_CONCERNED);
    }
    if (words.isBlank()) {
      throw Problem.of(OutingProblem.ANSWER_MISSING)
          .field("reason", Problem.of(OutingProblem.ANSWER_MISSING));
    }
    become(SuspicionState.ANSWERED);
    answer = words.trim();
    answeredAt = Date.from(now);
  }

  /**
   * The duty room decides.
   *
   * @param confirmed whether it counts
   * @param why required
   */
  public void decide(boolean confirmed, long judge, String why, Instant now) {
    if (judge == personId) {
      throw Problem.of(OutingProblem.OWN_SUSPICION);
    }
    if (why.isBlank()) {
      throw Problem.of(OutingProblem.REASON_MISSING)
          .field("reason", Problem.of(OutingProblem.REASON_MISSING));
    }
    become(confirmed ? SuspicionState.CONFIRMED : SuspicionState.EXCLUDED);
    verdict = why.trim();
    decidedBy = judge;
    decidedAt = Date.from(now);
  }

  private void become(SuspicionState next) {
    if (!state().next().contains(next)) {
      throw Problem.of(OutingProblem.SUSPICION_STATE).with("state", state);
    }
    state = next.code();
  }

  public long unitId() {
    return unitId;
  }

  public long personId() {
    return personId;
  }

  public SuspicionKind kind() {
    return SuspicionKind.of(kind);
  }

  public LocalDate day() {
    return day;
  }

  public Optional<Long> outingId() {
    return Optional.ofNullable(outingId);
  }

  public String evidence() {
    return evidence;
  }

  public SuspicionState state() {
    return SuspicionState.of(state);
  }

  public String answer() {
    return answer;
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt).map(Date::toInstant);
  }

  public String verdict() {
    return verdict;
  }

  public Optional<Long> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }
}
