package org.xianwu.duty.domain.incident;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.PreRemove;
import javax.persistence.PreUpdate;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;
import org.xianwu.platform.api.text.Coded;

/** A line in the course of an incident (过程记录). Lines are only added. */
@Entity
@Table(schema = "duty", name = "incident_line")
@Recorded("duty.incident-line")
public class IncidentLine extends Entry {

  @Column(name = "incident_id", updatable = false)
  private long incidentId;

  @Column(updatable = false)
  private String kind;

  @Column(name = "happened_at", updatable = false)
  private Timestamp at;

  @Column(name = "line_text", updatable = false)
  private String text;

  @Column(name = "moment_at", updatable = false)
  private Timestamp moment;

  protected IncidentLine() {}

  public IncidentLine(
      long id, long incidentId, LineKind kind, Instant at, String text, Optional<Instant> moment) {
    super(id);
    this.incidentId = incidentId;
    this.kind = kind.code();
    this.at = Timestamp.from(at);
    this.text = text;
    this.moment = moment.map(Timestamp::from).orElse(null);
  }

  @PreUpdate
  @PreRemove
  void refuseChange() {
    throw Problem.of(IncidentProblem.INCIDENT_APPEND_ONLY);
  }

  public long incidentId() {
    return incidentId;
  }

  public LineKind kind() {
    return Coded.stored(LineKind.class, kind);
  }

  public Instant at() {
    return at.toInstant();
  }

  public String text() {
    return text;
  }

  /** The time that the line speaks of: the corrected time of knowledge, the end of handling. */
  public Optional<Instant> moment() {
    return Optional.ofNullable(moment).map(Timestamp::toInstant);
  }
}
