package org.xianwu.duty.app.spotcheck;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyBoard;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.duty.domain.spotcheck.SpotFindings;
import org.xianwu.duty.domain.spotcheck.SpotTask;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Writing down what a spot check found, and what became of it. */
@Component(service = SpotChecks.class)
public final class SpotChecks {

  /** Series of the numbers {@code CC-2026-031}. */
  static final String SERIES = "CC";

  private static final Act EXPLAIN = Act.of("explain");
  private static final Act CLOSE = Act.of("close");
  private static final Act ANNUL = Act.of("annul");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final UnitAccess access;
  private final Numbers numbers;
  private final DutyBoard board;
  private final Directory directory;
  private final SpotNotices notices;

  @Activate
  public SpotChecks(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Numbers numbers,
      @Reference DutyBoard board,
      @Reference Directory directory,
      @Reference SpotNotices notices) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.numbers = Objects.requireNonNull(numbers);
    this.board = Objects.requireNonNull(board);
    this.directory = Objects.requireNonNull(directory);
    this.notices = Objects.requireNonNull(notices);
  }

  /**
   * Keeps what a task's check found.
   *
   * @return id of the check
   * @throws Problem {@code duty.spot-findings-wrong}, {@code duty.spot-task-ended}
   */
  public long record(long taskId, SpotFindings findings) {
    return store.write(
        Act.CREATE,
        em -> {
          SpotTask task = Entry.found(em, SpotTask.class, taskId);
          access.requireRecord(
              SpotCheckPermissions.CARRY, SpotCheckPermissions.CARRY, task.unitId());
          SpotCheck check = keep(em, task.unitId(), findings);
          // the task refers to the check, so that goes first
          em.flush();
          task.done(check, directory.unitName(task.unitId(), task.day()));
          return check.id();
        });
  }

  /**
   * Keeps what a check without a task found.
   *
   * @return id of the check
   * @throws Problem {@code duty.spot-findings-wrong}
   */
  public long recordUnplanned(long unitId, SpotFindings findings) {
    access.require(SpotCheckPermissions.CARRY, unitId);
    if (directory.unit(unitId).isEmpty()) {
      throw Problem.of(CommonProblem.INVALID)
          .field("unitId", Problem.of(CommonProblem.UNKNOWN_REFERENCE).with("value", unitId));
    }
    return store.write(Act.CREATE, em -> keep(em, unitId, findings).id());
  }

  private SpotCheck keep(EntityManager em, long unitId, SpotFindings findings) {
    Instant now = clock.instant();
    findings.require(now);
    int year = LocalDate.ofInstant(findings.at(), WorkCalendar.ZONE).getYear();
    SpotCheck check =
        new SpotCheck(
            ids.next(),
            SpotCheck.numbered(year, numbers.next(SERIES, year)),
            unitId,
            leader(unitId, findings.at()),
            findings,
            access.caller().personId(),
            now);
    em.persist(check);
    if (findings.outcome().fault()) {
      notices.fault(check);
    }
    return check;
  }

  /** Who led by the published roster, 0 when none was published. */
  private long leader(long unitId, Instant at) {
    return board.serving(unitId, at).map(Shift::assignment).map(who -> who.leaderId()).orElse(0L);
  }

  /**
   * The unit says how it came.
   *
   * @throws Problem {@code duty.spot-state}, {@code duty.spot-own-explanation}
   */
  public void explain(long id, String words) {
    store.write(
        EXPLAIN,
        em -> {
          SpotCheck check = found(em, id, SpotCheckPermissions.EXPLAIN);
          check.explain(words, access.caller().personId(), clock.instant());
          return null;
        });
  }

  /** The duty room closes a fault. */
  public void close(long id, String what) {
    store.write(
        CLOSE.because(what),
        em -> {
          found(em, id, SpotCheckPermissions.CARRY).close(what);
          return null;
        });
  }

  /** Takes back what was written down by mistake; the number stays. */
  public void annul(long id, String why) {
    store.write(
        ANNUL.because(why),
        em -> {
          found(em, id, SpotCheckPermissions.CARRY).annul(why);
          return null;
        });
  }

  private SpotCheck found(EntityManager em, long id, String permission) {
    SpotCheck check = Entry.found(em, SpotCheck.class, id);
    access.requireRecord(permission, SpotCheckPermissions.VIEW, check.unitId());
    return check;
  }
}
