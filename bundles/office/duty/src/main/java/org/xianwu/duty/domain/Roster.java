package org.xianwu.duty.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * A roster (值班表) of a unit: one version of who is on duty in a period.
 *
 * <p>A published roster is never changed; a change is the next version.
 */
@Entity
@Table(schema = "duty", name = "roster")
@Recorded("duty.roster")
public class Roster extends Entry {

  /** Longest period: half a year, as flood season needs. */
  public static final int MOST_DAYS = 190;

  @Column(name = "roster_no")
  private String number;

  @Column(name = "unit_id")
  private long unitId;

  private String kind;

  private String title;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  private String state;

  @Column(name = "version_no")
  private int version;

  @Column(name = "former_id")
  private Long formerId;

  /** Why there is a new version, or why it was published late; empty when neither. */
  private String reason;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(name = "published_at")
  private Date publishedAt;

  @Column(name = "published_by")
  private Long publishedBy;

  protected Roster() {}

  private Roster(
      long id, long unitId, RosterKind kind, LocalDate firstDay, LocalDate lastDay, String title) {
    super(id);
    this.unitId = unitId;
    this.kind = kind.code();
    this.firstDay = Objects.requireNonNull(firstDay);
    this.lastDay = Objects.requireNonNull(lastDay);
    this.title = Objects.requireNonNull(title);
    this.state = RosterState.DRAFT.code();
    this.reason = "";
  }

  /** The first draft of a month's roster. */
  public static Roster ofMonth(long id, long unitId, YearMonth month) {
    String title = month.getYear() + "年" + month.getMonthValue() + "月值班表";
    return ofPeriod(id, unitId, RosterKind.MONTH, month.atDay(1), month.atEndOfMonth(), title);
  }

  /**
   * The first draft of a roster.
   *
   * @throws Problem {@code duty.period-invalid} when the period ends before it begins, is too long,
   *     or is no whole month for a month's roster
   */
  public static Roster ofPeriod(
      long id, long unitId, RosterKind kind, LocalDate firstDay, LocalDate lastDay, String title) {
    requirePeriod(kind, firstDay, lastDay);
    Roster roster = new Roster(id, unitId, kind, firstDay, lastDay, title);
    roster.version = 1;
    roster.number = kind.number(firstDay, 1);
    return roster;
  }

  /**
   * The draft of the next version.
   *
   * @throws Problem {@code duty.state-forbids} unless this one is published, {@code
   *     duty.reason-missing} without a reason
   */
  public Roster revise(long id, String why) {
    requireState(RosterState.PUBLISHED);
    if (why.isBlank()) {
      throw Problem.of(DutyProblem.REASON_MISSING)
          .field("reason", Problem.of(DutyProblem.REASON_MISSING));
    }
    Roster next = new Roster(id, unitId, kind(), firstDay, lastDay, title);
    next.version = version + 1;
    next.number = kind().number(firstDay, next.version);
    next.formerId = id();
    next.reason = why.trim();
    return next;
  }

  /**
   * Makes the draft valid.
   *
   * @param why reason for being late, empty when in time
   * @throws Problem {@code duty.state-forbids} unless it is a draft or approved
   */
  public void publish(Instant at, long personId, String why) {
    become(RosterState.PUBLISHED);
    publishedAt = Date.from(at);
    publishedBy = personId;
    if (!why.isBlank()) {
      reason = reason.isEmpty() ? why.trim() : reason;
    }
  }

  /** Gives way to its next version, which was published. */
  public void supersede() {
    become(RosterState.SUPERSEDED);
  }

  /**
   * Closes the roster when its period is over.
   *
   * @throws Problem {@code duty.not-over} before its last day passed
   */
  public void archive(LocalDate today) {
    requireOneOf(RosterState.ARCHIVED);
    if (!lastDay.isBefore(today)) {
      throw Problem.of(DutyProblem.NOT_OVER).with("number", number).with("last", lastDay);
    }
    become(RosterState.ARCHIVED);
  }

  /**
   * Refuses unless days and shifts may still be changed.
   *
   * @throws Problem {@code duty.published-untouched}
   */
  public void requireDraft() {
    if (state() != RosterState.DRAFT) {
      throw Problem.of(DutyProblem.PUBLISHED_UNTOUCHED).with("number", number);
    }
  }

  /**
   * Refuses days outside the period.
   *
   * @throws Problem {@code duty.day-outside} on the field day
   */
  public void requireDay(LocalDate day) {
    if (!covers(day)) {
      throw Problem.of(DutyProblem.DAY_OUTSIDE).field("day", outside(day));
    }
  }

  private Problem outside(LocalDate day) {
    return Problem.of(DutyProblem.DAY_OUTSIDE)
        .with("day", day)
        .with("first", firstDay)
        .with("last", lastDay);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  public boolean overlaps(Roster other) {
    return !firstDay.isAfter(other.lastDay) && !other.firstDay.isAfter(lastDay);
  }

  private static void requirePeriod(RosterKind kind, LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    boolean wholeMonth =
        first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth());
    if (days < 1 || days > MOST_DAYS || (kind == RosterKind.MONTH && !wholeMonth)) {
      throw Problem.of(DutyProblem.PERIOD_INVALID)
          .with("first", first)
          .with("last", last)
          .with("most", MOST_DAYS);
    }
  }

  private void become(RosterState next) {
    requireOneOf(next);
    state = next.code();
  }

  private void requireOneOf(RosterState next) {
    if (!state().next().contains(next)) {
      throw forbidden();
    }
  }

  private void requireState(RosterState needed) {
    if (state() != needed) {
      throw forbidden();
    }
  }

  private Problem forbidden() {
    return Problem.of(DutyProblem.STATE_FORBIDS).with("number", number).with("state", state);
  }

  public String number() {
    return number;
  }

  public long unitId() {
    return unitId;
  }

  public RosterKind kind() {
    return RosterKind.of(kind);
  }

  public String title() {
    return title;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  public LocalDate lastDay() {
    return lastDay;
  }

  public RosterState state() {
    return RosterState.of(state);
  }

  /** 1 for the first. */
  public int version() {
    return version;
  }

  /** The version that this one changes. */
  public Optional<Long> formerId() {
    return Optional.ofNullable(formerId);
  }

  public String reason() {
    return reason;
  }

  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt).map(Date::toInstant);
  }

  public Optional<Long> publishedBy() {
    return Optional.ofNullable(publishedBy);
  }
}
