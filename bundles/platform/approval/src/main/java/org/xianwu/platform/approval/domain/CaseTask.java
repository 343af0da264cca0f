package org.xianwu.platform.approval.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.xianwu.platform.approval.machine.Task;

/** What one person is asked. The events tell its history, so the change log skips it. */
@Entity
@Table(schema = "approval", name = "case_task")
public class CaseTask {

  /** State of tasks that wait for their person. */
  public static final String OPEN = "open";

  @Id private long id;

  @Column(name = "approval_id", nullable = false)
  private long approvalId;

  @Column(name = "task_no", nullable = false)
  private int number;

  @Column(name = "stage_key", nullable = false)
  private int stageKey;

  @Column(name = "round_no", nullable = false)
  private int round;

  @Column(name = "since_round", nullable = false)
  private int since;

  @Column(name = "person_id", nullable = false)
  private long personId;

  @Column(name = "state", nullable = false, length = 16)
  private String state;

  @Column(name = "decided_by", nullable = false)
  private long decidedBy;

  @Column(name = "added_by", nullable = false)
  private long addedBy;

  @Column(name = "opened_at", nullable = false)
  private Timestamp openedAt;

  @Column(name = "closed_at")
  private Timestamp closedAt;

  @Column(name = "due_at")
  private Timestamp dueAt;

  @Column(name = "alert_at")
  private Timestamp alertAt;

  @Column(name = "urged_at")
  private Timestamp urgedAt;

  protected CaseTask() {}

  public CaseTask(long id, long approvalId, Task task, Instant at) {
    this.id = id;
    this.approvalId = approvalId;
    number = task.number();
    stageKey = task.stage();
    round = task.round();
    since = task.since();
    personId = task.person();
    addedBy = task.addedBy();
    openedAt = Timestamp.from(at);
    state = OPEN;
    follow(task, at);
  }

  /** Takes over what became of the task. */
  public void follow(Task task, Instant at) {
    state = task.state().name().toLowerCase(Locale.ROOT);
    decidedBy = task.decidedBy();
    if (!task.open() && closedAt == null) {
      closedAt = Timestamp.from(at);
      alertAt = null;
    }
  }

  /**
   * Sets when it is due, and when to remind of it next.
   *
   * @param due null when there is no limit
   * @param alert null for no further reminder
   */
  public void due(Instant due, Instant alert) {
    dueAt = due == null ? null : Timestamp.from(due);
    alertAt = alert == null ? null : Timestamp.from(alert);
  }

  public void urge(Instant at) {
    urgedAt = Timestamp.from(at);
  }

  public Task task() {
    Task.State now = Task.State.valueOf(state.toUpperCase(Locale.ROOT));
    return new Task(number, stageKey, round, since, personId, now, decidedBy, addedBy);
  }

  public long id() {
    return id;
  }

  public long approvalId() {
    return approvalId;
  }

  public int number() {
    return number;
  }

  public int stageKey() {
    return stageKey;
  }

  public long personId() {
    return personId;
  }

  public boolean open() {
    return state.equals(OPEN);
  }

  public Instant openedAt() {
    return openedAt.toInstant();
  }

  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt).map(Timestamp::toInstant);
  }

  public Optional<Instant> urgedAt() {
    return Optional.ofNullable(urgedAt).map(Timestamp::toInstant);
  }
}
