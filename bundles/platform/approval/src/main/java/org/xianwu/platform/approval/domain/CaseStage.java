package org.xianwu.platform.approval.domain;

import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.approval.machine.Stage;
import org.xianwu.platform.approval.machine.Together;

/** A stage of the way of one case. The events tell its history, so the change log skips it. */
@Entity
@Table(schema = "approval", name = "case_stage")
public class CaseStage {

  @Id private long id;

  @Column(name = "approval_id", nullable = false)
  private long approvalId;

  @Column(name = "place", nullable = false)
  private int place;

  @Column(name = "stage_key", nullable = false)
  private int stageKey;

  @Column(name = "name", nullable = false, length = 60)
  private String name;

  @Column(name = "together", nullable = false, length = 16)
  private String together;

  @Column(name = "people", nullable = false, length = 2000)
  private String people;

  @Column(name = "added_by", nullable = false)
  private long addedBy;

  @Column(name = "limit_amount", nullable = false)
  private int limitAmount;

  @Column(name = "limit_unit", nullable = false, length = 16)
  private String limitUnit;

  protected CaseStage() {}

  public CaseStage(long id, long approvalId, int stageKey, Optional<Term> limit) {
    this.id = id;
    this.approvalId = approvalId;
    this.stageKey = stageKey;
    limitAmount = Limits.amount(limit);
    limitUnit = Limits.unit(limit);
  }

  public void stand(Stage stage, int at) {
    place = at;
    name = stage.name();
    together = stage.together().code();
    people = People.text(stage.people());
    addedBy = stage.addedBy();
  }

  public int stageKey() {
    return stageKey;
  }

  /** Time to decide in. */
  public Optional<Term> limit() {
    return Limits.term(limitAmount, limitUnit);
  }

  public Stage stage() {
    return new Stage(stageKey, name, Together.stored(together), People.list(people), addedBy);
  }
}
