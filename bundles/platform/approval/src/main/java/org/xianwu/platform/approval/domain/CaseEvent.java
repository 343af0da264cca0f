package org.xianwu.platform.approval.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;
import org.xianwu.platform.api.text.Coded;

/** A step that was taken; never changed afterwards. */
@Entity
@Table(schema = "approval", name = "case_event")
@Recorded("approval.event")
public class CaseEvent extends Entry {

  /** Longest opinion, in characters. */
  public static final int OPINION = 500;

  @Column(name = "approval_id", nullable = false)
  private long approvalId;

  @Column(name = "action", nullable = false, length = 20)
  private String action;

  @Column(name = "stage_key", nullable = false)
  private int stageKey;

  @Column(name = "stage_name", nullable = false, length = 60)
  private String stageName;

  @Column(name = "actor_id", nullable = false)
  private long actorId;

  @Column(name = "principal_id", nullable = false)
  private long principalId;

  @Column(name = "happened_at", nullable = false)
  private Timestamp happenedAt;

  @Column(name = "opinion", nullable = false, length = OPINION)
  private String opinion;

  @Column(name = "people", nullable = false, length = 2000)
  private String people;

  protected CaseEvent() {}

  /**
   * A step.
   *
   * @param stageName empty when it was taken outside of a stage
   * @param people whom it concerned: passed on to, added, urged, sent to
   */
  public CaseEvent(
      long id,
      long approvalId,
      Step step,
      int stageKey,
      String stageName,
      Actor actor,
      Instant at,
      String opinion,
      List<Long> people) {
    super(id);
    this.approvalId = approvalId;
    action = step.code();
    this.stageKey = stageKey;
    this.stageName = stageName;
    actorId = actor.personId();
    principalId = actor.principalId();
    happenedAt = Timestamp.from(at);
    this.opinion = opinion;
    this.people = People.text(people);
  }

  public long approvalId() {
    return approvalId;
  }

  public Step step() {
    return Coded.stored(Step.class, action);
  }

  public int stageKey() {
    return stageKey;
  }

  public String stageName() {
    return stageName;
  }

  public Actor actor() {
    return new Actor(actorId, principalId);
  }

  public Instant at() {
    return happenedAt.toInstant();
  }

  public String opinion() {
    return opinion;
  }

  public List<Long> people() {
    return People.list(people);
  }
}
