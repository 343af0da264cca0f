package org.xianwu.duty.domain;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.PreRemove;
import javax.persistence.PreUpdate;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * A line of the duty log (值班日志). Lines are only added: a correction is a new line that refers to
 * the old one.
 */
@Entity
@Table(schema = "duty", name = "log_line")
@Recorded("duty.log")
public class LogLine extends Entry {

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "happened_at", updatable = false)
  private Date at;

  @Column(updatable = false)
  private String source;

  @Column(updatable = false)
  private String caller;

  @Column(updatable = false)
  private String phone;

  @Column(updatable = false)
  private String content;

  @Column(updatable = false)
  private String category;

  @Column(updatable = false)
  private String handling;

  @Column(name = "reported_to", updatable = false)
  private String reportedTo;

  @Column(updatable = false)
  private String outcome;

  @Column(name = "corrects_id", updatable = false)
  private Long correctsId;

  @Column(name = "written_by", updatable = false)
  private long writtenBy;

  protected LogLine() {}

  private LogLine(long id, long unitId, long writtenBy, LogEntry entry, Long correctsId) {
    super(id);
    this.unitId = unitId;
    this.writtenBy = writtenBy;
    at = Date.from(entry.at());
    source = entry.source().code();
    caller = entry.caller();
    phone = entry.phone();
    content = entry.content();
    category = entry.category().code();
    handling = entry.handling();
    reportedTo = entry.reportedTo();
    outcome = entry.outcome();
    this.correctsId = correctsId;
  }

  /**
   * A new line.
   *
   * @throws Problem when the entry cannot be true, see {@link LogEntry#require}
   */
  public static LogLine of(long id, long unitId, long writtenBy, LogEntry entry, Instant now) {
    entry.require(now);
    return new LogLine(id, unitId, writtenBy, entry, null);
  }

  /** A new line that says what was wrong in this one; the same unit's log carries both. */
  public LogLine correct(long id, long personId, LogEntry entry, Instant now) {
    entry.require(now);
    return new LogLine(id, unitId, personId, entry, id());
  }

  @PreUpdate
  @PreRemove
  void refuseChange() {
    throw Problem.of(DutyProblem.LOG_APPEND_ONLY);
  }

  public long unitId() {
    return unitId;
  }

  public LogEntry entry() {
    return new LogEntry(
        at.toInstant(),
        LogSource.of(source),
        caller,
        phone,
        content,
        LogCategory.of(category),
        handling,
        reportedTo,
        outcome);
  }

  public long writtenBy() {
    return writtenBy;
  }

  /** The line that this one corrects. */
  public Optional<Long> correctsId() {
    return Optional.ofNullable(correctsId);
  }
}
