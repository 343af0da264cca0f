package org.xianwu.duty.domain.spotcheck;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A unit that is to be checked on a day: drawn, named by the duty room, or ordered from above. */
@Entity
@Table(schema = "duty", name = "spot_task")
@Recorded("duty.spot-task")
public class SpotTask extends Entry {

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Column(name = "check_method", updatable = false)
  private String method;

  @Column(name = "for_day", updatable = false)
  private LocalDate day;

  @Column(name = "draw_id", updatable = false)
  private Long drawId;

  @Column(name = "order_reference", updatable = false)
  private String reference;

  @Column(updatable = false)
  private String note;

  private String state;

  /** Why it was dropped, empty otherwise. */
  private String reason;

  @Column(name = "check_id")
  private Long checkId;

  protected SpotTask() {}

  private SpotTask(long id, long unitId, SpotMethod method, LocalDate day, String note) {
    super(id);
    this.unitId = unitId;
    this.method = method.code();
    this.day = Objects.requireNonNull(day);
    this.note = note;
    this.state = SpotTaskState.OPEN.code();
    this.reason = "";
  }

  /** A task that a draw brought. */
  public static SpotTask drawn(long id, long unitId, SpotDraw draw) {
    SpotTask task = new SpotTask(id, unitId, draw.method(), draw.day(), "");
    task.drawId = draw.id();
    return task;
  }

  /**
   * A task for a unit that the duty room names.
   *
   * @param note why this unit, may be empty
   */
  public static SpotTask named(
      long id, long unitId, SpotMethod method, LocalDate day, String note) {
    return new SpotTask(id, unitId, method, day, note);
  }

  /**
   * A task that a higher-level platform orders.
   *
   * @param reference of the platform, by which it asks for the result
   */
  public static SpotTask ordered(
      long id, long unitId, SpotMethod method, LocalDate day, String note, String reference) {
    SpotTask task = new SpotTask(id, unitId, method, day, note);
    task.reference = Objects.requireNonNull(reference);
    return task;
  }

  /**
   * Ends with a check.
   *
   * @throws Problem {@code duty.spot-task-ended}
   */
  public void done(SpotCheck check, String unitName) {
    requireOpen(unitName);
    state = SpotTaskState.DONE.code();
    checkId = check.id();
  }

  /**
   * Ends without a check.
   *
   * @throws Problem {@code duty.spot-task-ended}
   */
  public void drop(String why, String unitName) {
    requireOpen(unitName);
    state = SpotTaskState.DROPPED.code();
    reason = why;
  }

  private void requireOpen(String unitName) {
    if (state() != SpotTaskState.OPEN) {
      throw Problem.of(SpotCheckProblem.TASK_ENDED).with("unit", unitName);
    }
  }

  /** Whether a platform that asks again under the same reference means this very task. */
  public boolean same(long otherUnit, SpotMethod otherMethod, LocalDate otherDay) {
    return unitId == otherUnit && method() == otherMethod && day.equals(otherDay);
  }

  public long unitId() {
    return unitId;
  }

  public SpotMethod method() {
    return SpotMethod.of(method);
  }

  public LocalDate day() {
    return day;
  }

  public Optional<Long> drawId() {
    return Optional.ofNullable(drawId);
  }

  /** Of the platform that ordered it. */
  public Optional<String> reference() {
    return Optional.ofNullable(reference);
  }

  public String note() {
    return note;
  }

  public SpotTaskState state() {
    return SpotTaskState.of(state);
  }

  public String reason() {
    return reason;
  }

  public Optional<Long> checkId() {
    return Optional.ofNullable(checkId);
  }
}
