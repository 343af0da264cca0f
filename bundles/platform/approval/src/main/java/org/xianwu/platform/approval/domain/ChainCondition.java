package org.xianwu.platform.approval.domain;

import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.xianwu.platform.api.approval.ProposedStage.Condition;
import org.xianwu.platform.api.approval.ProposedStage.Operator;

/** A condition of a stage; written with its chain and never changed. */
@Entity
@Table(schema = "approval", name = "chain_condition")
public class ChainCondition {

  @Id private long id;

  @Column(name = "stage_id", nullable = false)
  private long stageId;

  @Column(name = "place", nullable = false)
  private int place;

  @Column(name = "attribute", nullable = false, length = 60)
  private String attribute;

  @Column(name = "compare_by", nullable = false, length = 16)
  private String operator;

  @Column(name = "value_text", nullable = false, length = 120)
  private String value;

  protected ChainCondition() {}

  public ChainCondition(long id, long stageId, int place, Condition condition) {
    this.id = id;
    this.stageId = stageId;
    this.place = place;
    attribute = condition.attribute();
    operator = condition.operator().name().toLowerCase(Locale.ROOT);
    value = condition.value();
  }

  public long stageId() {
    return stageId;
  }

  public Condition condition() {
    return new Condition(attribute, Operator.valueOf(operator.toUpperCase(Locale.ROOT)), value);
  }
}
