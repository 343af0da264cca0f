package org.xianwu.duty.domain.incident;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.PreRemove;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Recorded;
import org.xianwu.platform.api.text.Coded;

/**
 * A report to the higher level (首报、续报、终报、核报). It is sent once by phone and once in writing; what
 * was sent is never changed or removed.
 */
@Entity
@Table(schema = "duty", name = "incident_report")
@Recorded("duty.incident-report")
public class IncidentReport extends CountedEntry {

  @Column(name = "incident_id", updatable = false)
  private long incidentId;

  @Column(updatable = false)
  private String kind;

  @Column(name = "report_no", updatable = false)
  private int number;

  @Column(name = "phone_at")
  private Timestamp phoneAt;

  @Column(name = "phone_recipient")
  private String phoneRecipient = "";

  @Column(name = "phone_note")
  private String phoneNote = "";

  @Column(name = "phoned_by")
  private Long phonedBy;

  @Column(name = "written_at")
  private Timestamp writtenAt;

  private String channel;

  private String recipient = "";

  private String content = "";

  @Column(name = "drafter_id")
  private Long drafterId;

  @Column(name = "signer_id")
  private Long signerId;

  @Column(name = "issue_no")
  private Integer issue;

  @Column(name = "acknowledged_at")
  private Timestamp acknowledgedAt;

  @Column(name = "acknowledged_by")
  private String acknowledgedBy = "";

  protected IncidentReport() {}

  IncidentReport(long id, long incidentId, ReportKind kind, int number, Casualties found) {
    super(id, found);
    this.incidentId = incidentId;
    this.kind = kind.code();
    this.number = number;
  }

  void phone(Telling.Call call) {
    if (phoneAt != null) {
      throw Problem.of(IncidentProblem.REPORT_SENT).with("kind", name());
    }
    phoneAt = Timestamp.from(call.at());
    phoneRecipient = call.recipient();
    phoneNote = call.note();
    phonedBy = call.by();
  }

  void write(Telling.Paper paper) {
    if (writtenAt != null) {
      throw Problem.of(IncidentProblem.REPORT_SENT).with("kind", name());
    }
    writtenAt = Timestamp.from(paper.at());
    channel = paper.channel().code();
    recipient = paper.recipient();
    content = paper.content();
    drafterId = paper.drafter();
    signerId = paper.signer();
  }

  /**
   * Gives the written report its place in the year's series of duty bulletins (值班信息第 n 期).
   *
   * @throws Problem {@code duty.report-unsent}, {@code duty.report-sent}
   */
  public void issue(int drawn) {
    if (writtenAt == null) {
      throw Problem.of(IncidentProblem.REPORT_UNSENT);
    }
    if (issue != null) {
      throw Problem.of(IncidentProblem.REPORT_SENT).with("kind", name());
    }
    issue = drawn;
  }

  /**
   * The higher level has it (签收); asked again nothing changes.
   *
   * @throws Problem {@code duty.report-unsent} when it was not sent in writing
   */
  public boolean acknowledge(String by, Instant at) {
    if (writtenAt == null) {
      throw Problem.of(IncidentProblem.REPORT_UNSENT);
    }
    if (acknowledgedAt != null) {
      return false;
    }
    acknowledgedAt = Timestamp.from(at);
    acknowledgedBy = by;
    return true;
  }

  @PreRemove
  void refuseRemoval() {
    throw Problem.of(IncidentProblem.INCIDENT_APPEND_ONLY);
  }

  /** 首报, 续报2 and so on, in Chinese as reports are headed. */
  public String name() {
    ReportKind told = kind();
    boolean counted = told == ReportKind.FOLLOW_UP || told == ReportKind.VERIFICATION;
    return counted ? told.label().zh() + number : told.label().zh();
  }

  public long incidentId() {
    return incidentId;
  }

  public ReportKind kind() {
    return Coded.stored(ReportKind.class, kind);
  }

  /** From 1 within its kind. */
  public int number() {
    return number;
  }

  public Optional<Telling.Call> call() {
    return phoneAt == null
        ? Optional.empty()
        : Optional.of(new Telling.Call(phoneAt.toInstant(), phoneRecipient, phoneNote, phonedBy));
  }

  public Optional<Telling.Paper> paper() {
    return writtenAt == null
        ? Optional.empty()
        : Optional.of(
            new Telling.Paper(
                writtenAt.toInstant(),
                Coded.stored(Channel.class, channel),
                recipient,
                content,
                drafterId,
                signerId));
  }

  /** When it was first told in any way. */
  public Instant toldAt() {
    return call().map(Telling.Call::at).or(() -> paper().map(Telling.Paper::at)).orElseThrow();
  }

  /** When something was last told with it. */
  Instant lastAt() {
    return paper().map(Telling.Paper::at).or(() -> call().map(Telling.Call::at)).orElseThrow();
  }

  /** Number of the duty bulletin within its year, empty until it is written. */
  public Optional<Integer> issue() {
    return Optional.ofNullable(issue);
  }

  public Optional<Instant> acknowledgedAt() {
    return Optional.ofNullable(acknowledgedAt).map(Timestamp::toInstant);
  }

  /** Name of the platform or the person above, empty until then. */
  public String acknowledgedBy() {
    return acknowledgedBy;
  }
}
