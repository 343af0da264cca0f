package org.xianwu.duty.domain.swap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * A swap (调班): somebody asks another to serve in his place. It needs the other's consent and an
 * approval before the shift starts, and changes the roster by a new version.
 */
@Entity
@Table(schema = "duty", name = "swap")
@Recorded("duty.swap")
public class Swap extends Entry {

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Column(name = "shift_day", updatable = false)
  private LocalDate day;

  @Column(name = "shift_type", updatable = false)
  private String type;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "starts_at", updatable = false)
  private Date startsAt;

  @Column(updatable = false)
  private String post;

  @Column(name = "from_id", updatable = false)
  private long fromId;

  @Column(name = "to_id", updatable = false)
  private long toId;

  private String reason;

  private String state;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "asked_at", updatable = false)
  private Date askedAt;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "answered_at")
  private Date answeredAt;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "decided_at")
  private Date decidedAt;

  @Column(name = "decided_by")
  private Long decidedBy;

  /** Why it was declined, sent back or given up; empty otherwise. */
  private String remark;

  @Column(name = "roster_id")
  private Long rosterId;

  protected Swap() {}

  /**
   * Asks another.
   *
   * @param reason why, required
   * @throws Problem {@code duty.swap-reason-missing}
   */
  public Swap(long id, Shift shift, SwapPost post, long from, long to, String reason, Instant now) {
    super(id);
    unitId = shift.unitId();
    day = shift.day();
    type = shift.type().code();
    startsAt = Date.from(shift.span().from());
    this.post = post.code();
    fromId = from;
    toId = to;
    askedAt = Date.from(now);
    state = SwapState.ASKED.code();
    remark = "";
    because(reason);
  }

  /**
   * Says why, also anew after it was sent back.
   *
   * @throws Problem {@code duty.swap-reason-missing}
   */
  public final void because(String why) {
    if (why.isBlank()) {
      throw Problem.of(SwapProblem.REASON_MISSING)
          .field("reason", Problem.of(SwapProblem.REASON_MISSING));
    }
    reason = why.trim();
  }

  /** The other agrees, or it is handed in again. */
  public void consent(Instant now) {
    requireNotBegun(now);
    if (state() == SwapState.ASKED) {
      answeredAt = Date.from(now);
    }
    become(SwapState.CONSENTED);
    remark = "";
  }

  /** The other does not agree. */
  public void decline(Instant now, String why) {
    become(SwapState.DECLINED);
    answeredAt = Date.from(now);
    remark = why;
  }

  /** Back with the asker. */
  public void giveBack(String why) {
    become(SwapState.RETURNED);
    remark = why;
  }

  /** The asker gives it up. */
  public void withdraw(String why) {
    become(SwapState.WITHDRAWN);
    remark = why;
  }

  /**
   * It is approved and the roster changed.
   *
   * @param roster the version that says so
   * @throws Problem {@code duty.swap-began}
   */
  public void takeEffect(Instant now, long decider, long roster) {
    requireNotBegun(now);
    become(SwapState.EFFECTIVE);
    decidedAt = Date.from(now);
    decidedBy = decider;
    rosterId = roster;
  }

  /** The shift began without it. */
  public void expire() {
    become(SwapState.EXPIRED);
  }

  /** Whether the shift has begun. */
  public boolean begun(Instant now) {
    return !startsAt().isAfter(now);
  }

  private void requireNotBegun(Instant now) {
    if (begun(now)) {
      throw Problem.of(SwapProblem.BEGAN)
          .with("day", day)
          .with("time", startsAt().atZone(WorkCalendar.ZONE).toLocalTime());
    }
  }

  /**
   * Refuses what the state does not allow.
   *
   * @throws Problem {@code duty.swap-state-forbids}
   */
  public void requireNext(SwapState next) {
    if (!state().next().contains(next)) {
      throw Problem.of(SwapProblem.STATE_FORBIDS).with("state", state);
    }
  }

  private void become(SwapState next) {
    requireNext(next);
    state = next.code();
  }

  /** Whether the person asks or is asked. */
  public boolean concerns(long personId) {
    return personId != 0 && (personId == fromId || personId == toId);
  }

  public long unitId() {
    return unitId;
  }

  public LocalDate day() {
    return day;
  }

  public ShiftType type() {
    return ShiftType.of(type);
  }

  public Instant startsAt() {
    return startsAt.toInstant();
  }

  public SwapPost post() {
    return SwapPost.of(post);
  }

  public long fromId() {
    return fromId;
  }

  public long toId() {
    return toId;
  }

  public String reason() {
    return reason;
  }

  public SwapState state() {
    return SwapState.of(state);
  }

  public Instant askedAt() {
    return askedAt.toInstant();
  }

  /** When the other answered. */
  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt).map(Date::toInstant);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt).map(Date::toInstant);
  }

  public Optional<Long> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public String remark() {
    return remark;
  }

  /** The version of the roster that it made. */
  public Optional<Long> rosterId() {
    return Optional.ofNullable(rosterId);
  }
}
