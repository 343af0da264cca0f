package org.xianwu.duty.domain.incident;

import java.sql.Timestamp;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * That people were alerted of something owed; the notices tell the rest, so the change log skips
 * it.
 */
@Entity
@Table(schema = "duty", name = "incident_alert")
public class IncidentAlert {

  @Id private long id;

  @Column(name = "incident_id")
  private long incidentId;

  private String matter;

  @Column(name = "due_at")
  private Timestamp dueAt;

  private String stage;

  protected IncidentAlert() {}

  /**
   * An alert.
   *
   * @param stage colour of the light of which it told
   */
  public IncidentAlert(long id, long incidentId, Owed owed, String stage) {
    this.id = id;
    this.incidentId = incidentId;
    this.matter = owed.matter().code();
    this.dueAt = Timestamp.from(owed.due());
    this.stage = stage;
  }

  /** Whether it told of the same. */
  public boolean tells(Owed owed, String colour) {
    return matter.equals(owed.matter().code())
        && stage.equals(colour)
        && dueAt.toInstant().equals(owed.due());
  }

  public long incidentId() {
    return incidentId;
  }
}
