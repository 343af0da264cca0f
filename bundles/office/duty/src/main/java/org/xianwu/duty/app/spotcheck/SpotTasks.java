package org.xianwu.duty.app.spotcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.duty.domain.spotcheck.SpotCheckProblem;
import org.xianwu.duty.domain.spotcheck.SpotMethod;
import org.xianwu.duty.domain.spotcheck.SpotTask;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** What is to be checked: named by the duty room, drawn, or ordered from above. */
@Component(service = SpotTasks.class)
public final class SpotTasks {

  private static final Act NAME = Act.of("name-task");
  private static final Act ORDER = Act.of("order-task");
  private static final Act DROP = Act.of("drop-task");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final UnitAccess access;
  private final Directory directory;

  @Activate
  public SpotTasks(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Directory directory) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.directory = Objects.requireNonNull(directory);
  }

  /**
   * A task for a unit that is named, not drawn.
   *
   * @param note why this one, may be empty
   * @return its id
   * @throws Problem {@code duty.spot-day-wrong}, {@code duty.spot-task-exists}
   */
  public long name(long unitId, SpotMethod method, LocalDate day, String note) {
    access.require(SpotCheckPermissions.CARRY, unitId);
    return store.write(
        NAME,
        em -> {
          require(em, unitId, day);
          SpotTask task = SpotTask.named(ids.next(), unitId, method, day, note);
          em.persist(task);
          return task.id();
        });
  }

  /**
   * A task that a higher-level platform orders. Ordering the same again changes nothing.
   *
   * @param reference of the platform
   * @throws Problem {@code duty.spot-reference-used} when the reference stands for something else,
   *     {@code duty.spot-day-wrong}, {@code duty.spot-task-exists}
   */
  public Ordered order(
      String reference, long unitId, SpotMethod method, LocalDate day, String note) {
    access.require(SpotCheckPermissions.ORDER, unitId);
    return store.write(
        ORDER,
        em -> {
          Optional<SpotTask> known = SpotRows.ordered(em, reference);
          if (known.isPresent()) {
            if (!known.get().same(unitId, method, day)) {
              throw Problem.of(SpotCheckProblem.REFERENCE_USED).with("reference", reference);
            }
            return result(em, known.get());
          }
          require(em, unitId, day);
          SpotTask task = SpotTask.ordered(ids.next(), unitId, method, day, note, reference);
          em.persist(task);
          return result(em, task);
        });
  }

  /**
   * What became of an ordered task.
   *
   * @throws Problem {@code request.not-found}
   */
  public Ordered ordered(String reference) {
    access.caller().require(SpotCheckPermissions.ORDER);
    return store.read(
        em ->
            SpotRows.ordered(em, reference)
                .filter(task -> access.reaches(SpotCheckPermissions.ORDER, task.unitId()))
                .map(task -> result(em, task))
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)));
  }

  /**
   * A task of a platform with its check.
   *
   * @param check empty while it is open, and when it was dropped
   */
  public record Ordered(SpotTask task, Optional<SpotCheck> check) {}

  private static Ordered result(EntityManager em, SpotTask task) {
    return new Ordered(task, task.checkId().map(id -> em.find(SpotCheck.class, id)));
  }

  private void require(EntityManager em, long unitId, LocalDate day) {
    if (directory.unit(unitId).isEmpty()) {
      throw Problem.of(CommonProblem.INVALID)
          .field("unitId", Problem.of(CommonProblem.UNKNOWN_REFERENCE).with("value", unitId));
    }
    SpotDraws.requireDay(day, WorkCalendar.today(clock));
    boolean taken =
        SpotRows.open(em).stream()
            .anyMatch(task -> task.unitId() == unitId && task.day().equals(day));
    if (taken) {
      throw Problem.of(SpotCheckProblem.TASK_EXISTS)
          .with("unit", directory.unitName(unitId, day))
          .with("day", day);
    }
  }

  /**
   * Ends a task without a check.
   *
   * @throws Problem {@code duty.spot-task-ended}
   */
  public void drop(long id, String why) {
    store.write(
        DROP.because(why),
        em -> {
          SpotTask task = Entry.found(em, SpotTask.class, id);
          access.requireRecord(
              SpotCheckPermissions.CARRY, SpotCheckPermissions.CARRY, task.unitId());
          task.drop(why, directory.unitName(task.unitId(), task.day()));
          return null;
        });
  }

  /** The tasks that wait, by day; units do not learn that their turn comes. */
  public List<SpotTask> open() {
    access.caller().require(SpotCheckPermissions.CARRY);
    return store.read(
        em ->
            SpotRows.open(em).stream()
                .filter(task -> access.reaches(SpotCheckPermissions.CARRY, task.unitId()))
                .toList());
  }
}
