package org.xianwu.duty.domain.handover;

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
 * A handover of the desk (交接班记录) at one change of shifts: what works, what is left to do, and two
 * signatures. What is signed by both is not changed any more.
 */
@Entity
@Table(schema = "duty", name = "handover")
@Recorded("duty.handover")
public class Handover extends Entry {

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Column(name = "change_day", updatable = false)
  private LocalDate day;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "change_at", updatable = false)
  private Date changeAt;

  private String state;

  private String faults;

  @Column(name = "keys_ok")
  private boolean keysOk;

  @Column(name = "seal_ok")
  private boolean sealOk;

  private String remark;

  @Column(name = "hand_over_by")
  private Long handOverBy;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "handed_at")
  private Date handedAt;

  @Column(name = "take_over_by")
  private Long takeOverBy;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "taken_at")
  private Date takenAt;

  /** When the leader on duty was told that it is missing. */
  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "alerted_at")
  private Date alertedAt;

  /** What the incoming side objects to; empty when nothing. */
  private String objection;

  protected Handover() {}

  /** The handover of a change of shifts, unsigned. */
  public Handover(long id, long unitId, Instant changeAt) {
    super(id);
    this.unitId = unitId;
    this.changeAt = Date.from(changeAt);
    day = LocalDate.ofInstant(changeAt, WorkCalendar.ZONE);
    state = HandoverState.OPEN.code();
    faults = "";
    keysOk = true;
    sealOk = true;
    remark = "";
    objection = "";
  }

  /** The outgoing side signs. */
  public void hand(long person, Handing handing, Instant now) {
    handing.require();
    become(HandoverState.HANDED);
    faults = Equipment.written(handing.faults());
    keysOk = handing.keysOk();
    sealOk = handing.sealOk();
    remark = handing.remark().trim();
    objection = "";
    handOverBy = person;
    handedAt = Date.from(now);
  }

  /** The incoming side does not accept it as it is; the outgoing side writes it anew. */
  public void object(String why) {
    become(HandoverState.OPEN);
    objection = why;
    handOverBy = null;
    handedAt = null;
  }

  /** The incoming side signs. */
  public void take(long person, Instant now) {
    become(HandoverState.TAKEN);
    takeOverBy = person;
    takenAt = Date.from(now);
  }

  /** The leader on duty was told. */
  public void alerted(Instant now) {
    alertedAt = Date.from(now);
  }

  /**
   * Refuses what the state does not allow.
   *
   * @throws Problem {@code duty.handover-state-forbids}
   */
  public void requireNext(HandoverState next) {
    if (!state().next().contains(next)) {
      throw Problem.of(HandoverProblem.STATE_FORBIDS).with("state", state);
    }
  }

  private void become(HandoverState next) {
    requireNext(next);
    state = next.code();
  }

  public long unitId() {
    return unitId;
  }

  public LocalDate day() {
    return day;
  }

  public Instant changeAt() {
    return changeAt.toInstant();
  }

  public HandoverState state() {
    return HandoverState.of(state);
  }

  public Handing handing() {
    return new Handing(Equipment.read(faults), keysOk, sealOk, remark);
  }

  public String objection() {
    return objection;
  }

  public Optional<Long> handOverBy() {
    return Optional.ofNullable(handOverBy);
  }

  public Optional<Instant> handedAt() {
    return Optional.ofNullable(handedAt).map(Date::toInstant);
  }

  public Optional<Long> takeOverBy() {
    return Optional.ofNullable(takeOverBy);
  }

  public Optional<Instant> takenAt() {
    return Optional.ofNullable(takenAt).map(Date::toInstant);
  }

  public Optional<Instant> alertedAt() {
    return Optional.ofNullable(alertedAt).map(Date::toInstant);
  }
}
