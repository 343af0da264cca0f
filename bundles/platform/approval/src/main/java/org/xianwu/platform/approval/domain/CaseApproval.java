package org.xianwu.platform.approval.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.approval.machine.Approval;
import org.xianwu.platform.approval.machine.Detour;
import org.xianwu.platform.approval.machine.Status;

/**
 * A case on its way through a chain. Every step changes this row, so its version tells whether
 * somebody was faster.
 */
@Entity
@Table(schema = "approval", name = "approval_case")
@Recorded("approval.case")
public class CaseApproval extends Entry {

  private static final int TITLE = 200;

  @Column(name = "kind", nullable = false, length = 60)
  private String kind;

  @Column(name = "case_id", nullable = false)
  private long caseId;

  @Column(name = "title", nullable = false, length = TITLE)
  private String title;

  @Column(name = "applicant_id", nullable = false)
  private long applicantId;

  @Column(name = "unit_id", nullable = false)
  private long unitId;

  @Column(name = "path", nullable = false, length = 300)
  private String path;

  @Column(name = "status", nullable = false, length = 20)
  private String status;

  @Column(name = "stage_key", nullable = false)
  private int stageKey;

  @Column(name = "stage_name", nullable = false, length = 60)
  private String stageName;

  @Column(name = "chain_id", nullable = false)
  private long chainId;

  @Column(name = "submitted_at", nullable = false)
  private Timestamp submittedAt;

  @Column(name = "moved_at", nullable = false)
  private Timestamp movedAt;

  @Column(name = "due_at")
  private Timestamp dueAt;

  @Column(name = "suspended_at")
  private Timestamp suspendedAt;

  @Column(name = "round_no", nullable = false)
  private int round;

  @Column(name = "step_count", nullable = false)
  private int steps;

  @Column(name = "digest", nullable = false, length = 64)
  private String digest;

  @Column(name = "detours", nullable = false, length = 400)
  private String detours;

  protected CaseApproval() {}

  public CaseApproval(long id, String kind, long caseId, long applicantId) {
    super(id);
    this.kind = kind;
    this.caseId = caseId;
    this.applicantId = applicantId;
  }

  /** Takes over what is submitted, for the first time or again. */
  public void freeze(CaseFacts facts, String contentDigest, Instant at) {
    title = cut(facts.title());
    unitId = facts.unitId();
    path = facts.path();
    dueAt = facts.due().map(Timestamp::from).orElse(null);
    digest = contentDigest;
    submittedAt = Timestamp.from(at);
    round++;
  }

  public void follow(long chain) {
    chainId = chain;
  }

  /** Takes over where the machine stands now. */
  public void stand(Approval state, Instant at) {
    status = state.status().code();
    stageKey = state.at();
    stageName = state.at() == Approval.APPLICANT ? "" : state.stage(state.at()).name();
    detours =
        state.detours().stream()
            .map(way -> way.after() + ">" + way.to())
            .collect(Collectors.joining(","));
    movedAt = Timestamp.from(at);
    steps++;
    if (state.status() == Status.SUSPENDED) {
      suspendedAt = suspendedAt == null ? movedAt : suspendedAt;
    } else {
      suspendedAt = null;
    }
  }

  public void extend(Instant until) {
    dueAt = Timestamp.from(until);
  }

  public String kind() {
    return kind;
  }

  public long caseId() {
    return caseId;
  }

  public String title() {
    return title;
  }

  public long applicantId() {
    return applicantId;
  }

  public long unitId() {
    return unitId;
  }

  public String path() {
    return path;
  }

  public Status status() {
    return Coded.stored(Status.class, status);
  }

  public int stageKey() {
    return stageKey;
  }

  /** Name of the stage where it stands, empty with the applicant. */
  public String stageName() {
    return stageName;
  }

  public long chainId() {
    return chainId;
  }

  public Instant submittedAt() {
    return submittedAt.toInstant();
  }

  /** When the last step was done. */
  public Instant movedAt() {
    return movedAt.toInstant();
  }

  /** When the function wants it decided. */
  public Optional<Instant> dueAt() {
    return Optional.ofNullable(dueAt).map(Timestamp::toInstant);
  }

  public Optional<Instant> suspendedAt() {
    return Optional.ofNullable(suspendedAt).map(Timestamp::toInstant);
  }

  /** Counts submissions; the frozen lines of each are kept. */
  public int round() {
    return round;
  }

  /** SM3 of what was submitted, hexadecimal. */
  public String digest() {
    return digest;
  }

  public List<Detour> detours() {
    return detours.isEmpty()
        ? List.of()
        : Arrays.stream(detours.split(",")).map(CaseApproval::detour).toList();
  }

  private static Detour detour(String text) {
    int at = text.indexOf('>');
    return new Detour(
        Integer.parseInt(text.substring(0, at)), Integer.parseInt(text.substring(at + 1)));
  }

  private static String cut(String text) {
    return text.length() <= TITLE ? text : text.substring(0, TITLE);
  }
}
