package org.xianwu.duty.domain.incident;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.MappedSuperclass;

/**
 * The columns of an incident that hold its clocks: when the duty room knew, what limits ran from
 * then, when the first report went, and whether that was in time.
 */
@MappedSuperclass
public abstract class TimedEntry extends DescribedEntry {

  @Column(name = "known_at", updatable = false)
  private Timestamp knownAt;

  @Column(name = "corrected_known_at")
  private Timestamp correctedKnownAt;

  @Column(name = "phone_limit")
  private int phoneLimit;

  @Column(name = "written_limit")
  private int writtenLimit;

  @Column(name = "phone_at")
  private Timestamp phoneAt;

  @Column(name = "written_at")
  private Timestamp writtenAt;

  @Column(name = "phone_late")
  private int phoneLate;

  @Column(name = "written_late")
  private int writtenLate;

  private String punctuality = Punctuality.PENDING.code();

  protected TimedEntry() {}

  protected TimedEntry(long id, Facts facts, Instant now) {
    super(id, facts);
    knownAt = Timestamp.from(now);
  }

  /** The limits that hold for it; what was reported already stays as it was judged. */
  public void limitedTo(TimeLimit limit) {
    phoneLimit = limit.phone();
    writtenLimit = limit.written();
  }

  /** A report was sent; a follow-up in writing stands for a first report that was only phoned. */
  final void sent(IncidentReport report) {
    if (report.kind() == ReportKind.FIRST) {
      phoneAt = report.call().map(call -> Timestamp.from(call.at())).orElse(phoneAt);
    }
    if (report.kind() != ReportKind.VERIFICATION && writtenAt == null) {
      writtenAt = report.paper().map(paper -> Timestamp.from(paper.at())).orElse(null);
    }
    judge();
  }

  /** Whether the higher level was told at all. */
  final boolean told() {
    return phoneAt != null || writtenAt != null;
  }

  final void knownInstead(Instant at) {
    correctedKnownAt = Timestamp.from(at);
    judge();
  }

  /** Nothing more is to be told: what was told counts, the rest is let off. */
  final void excuse() {
    if (!told()) {
      punctuality = Punctuality.EXEMPT.code();
    } else if (punctuality() == Punctuality.PENDING) {
      punctuality = Punctuality.ON_TIME.code();
    }
  }

  /** Told in writing within the limit of the phone is told in time. */
  private void judge() {
    if (!told()) {
      return;
    }
    Instant told =
        phoneAt != null && (writtenAt == null || phoneAt.before(writtenAt))
            ? phoneAt.toInstant()
            : writtenAt.toInstant();
    phoneLate = late(told, phoneLimit);
    writtenLate = writtenAt == null ? 0 : late(writtenAt.toInstant(), writtenLimit);
    boolean late = phoneLate > 0 || writtenLate > 0;
    Punctuality found = writtenAt == null ? Punctuality.PENDING : Punctuality.ON_TIME;
    punctuality = (late ? Punctuality.LATE : found).code();
  }

  private int late(Instant at, int limit) {
    return (int) Math.max(0, Clocks.minutes(known(), at) - limit);
  }

  /** Says that a limit has passed with the first report still owed; whether that was news. */
  final boolean pass(Instant now) {
    boolean passed = now.isAfter(writtenDue()) || phoneAt == null && now.isAfter(phoneDue());
    if (writtenAt != null || !passed || punctuality() != Punctuality.PENDING) {
      return false;
    }
    punctuality = Punctuality.LATE.code();
    return true;
  }

  /** When it was kept, by the clock of the suite. */
  public Instant knownAt() {
    return knownAt.toInstant();
  }

  /** What was corrected later, empty when nothing was. */
  public Optional<Instant> correctedKnownAt() {
    return Clocks.instant(correctedKnownAt);
  }

  /** From when limits run: the corrected time, when it is the earlier one. */
  public Instant known() {
    return correctedKnownAt().filter(knownAt()::isAfter).orElseGet(this::knownAt);
  }

  public TimeLimit limit() {
    return new TimeLimit(phoneLimit, writtenLimit);
  }

  public Instant phoneDue() {
    return Clocks.minute(known()).plus(Duration.ofMinutes(phoneLimit));
  }

  public Instant writtenDue() {
    return Clocks.minute(known()).plus(Duration.ofMinutes(writtenLimit));
  }

  /** When the first report was phoned. */
  public Optional<Instant> phoneAt() {
    return Clocks.instant(phoneAt);
  }

  /** When the higher level first had it in writing. */
  public Optional<Instant> writtenAt() {
    return Clocks.instant(writtenAt);
  }

  /** Minutes beyond the limit by phone, 0 when in time. */
  public int phoneLate() {
    return phoneLate;
  }

  /** Minutes beyond the limit in writing, 0 when in time. */
  public int writtenLate() {
    return writtenLate;
  }

  public Punctuality punctuality() {
    return Punctuality.stored(punctuality);
  }
}
