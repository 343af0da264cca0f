package org.xianwu.duty.app.spotcheck;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.config.SpotCheckSettings;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.duty.domain.spotcheck.SpotCheckProblem;
import org.xianwu.duty.domain.spotcheck.SpotDraw;
import org.xianwu.duty.domain.spotcheck.SpotGroup;
import org.xianwu.duty.domain.spotcheck.SpotMethod;
import org.xianwu.duty.domain.spotcheck.SpotTask;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Drawing units at random; the seed is the suite's, so nobody can wish for a unit. */
@Component(service = SpotDraws.class)
public final class SpotDraws {

  /** A draw is for today or the coming month. */
  static final int DAYS_AHEAD = 31;

  private static final Act DRAW = Act.of("draw");
  private static final int LISTED = 20;

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final UnitAccess access;
  private final Directory directory;
  private final SpotCheckSettings settings;
  private final Random seeds = new SecureRandom();

  @Activate
  public SpotDraws(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Directory directory,
      @Reference SpotCheckSettings settings) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.directory = Objects.requireNonNull(directory);
    this.settings = Objects.requireNonNull(settings);
  }

  /**
   * Draws units of a group and makes a task of each. Units that have a task on the day already, and
   * the caller's own, are not drawn.
   *
   * @param size how many are wanted; fewer when the group has fewer
   * @return id of the draw
   * @throws Problem {@code duty.spot-group-unknown}, {@code duty.spot-day-wrong}, {@code
   *     duty.spot-nobody-left}
   */
  public long draw(String groupCode, LocalDate day, SpotMethod method, int size) {
    access.caller().require(SpotCheckPermissions.CARRY);
    SpotGroup group = settings.group(groupCode);
    requireDay(day, WorkCalendar.today(clock));
    return store.write(
        DRAW,
        em -> {
          SpotDraw draw =
              new SpotDraw(
                  ids.next(),
                  group,
                  day,
                  method,
                  seeds.nextLong(),
                  candidates(em, group, day),
                  size,
                  access.caller().personId());
          em.persist(draw);
          // the tasks refer to the draw, so it goes first
          em.flush();
          draw.chosen().forEach(unit -> em.persist(SpotTask.drawn(ids.next(), unit, draw)));
          return draw.id();
        });
  }

  static void requireDay(LocalDate day, LocalDate today) {
    if (day.isBefore(today) || day.isAfter(today.plusDays(DAYS_AHEAD))) {
      Problem wrong =
          Problem.of(SpotCheckProblem.DAY_WRONG)
              .with("first", today)
              .with("last", today.plusDays(DAYS_AHEAD));
      throw wrong.field(
          "day",
          Problem.of(SpotCheckProblem.DAY_WRONG)
              .with("first", today)
              .with("last", today.plusDays(DAYS_AHEAD)));
    }
  }

  private Map<Long, Integer> candidates(EntityManager em, SpotGroup group, LocalDate day) {
    Map<Long, Integer> checks = SpotRows.checksOfQuarter(em, day);
    Set<Long> taken =
        SpotRows.open(em).stream()
            .filter(task -> task.day().equals(day))
            .map(SpotTask::unitId)
            .collect(Collectors.toSet());
    Map<Long, Integer> candidates = new TreeMap<>();
    for (Unit unit : directory.units()) {
      if (group.has(unit)
          && unit.id() != access.caller().unitId()
          && !taken.contains(unit.id())
          && access.reaches(SpotCheckPermissions.CARRY, unit.id())) {
        candidates.put(unit.id(), checks.getOrDefault(unit.id(), 0));
      }
    }
    return candidates;
  }

  /** The draw with all its candidates. */
  public SpotDraw read(long id) {
    access.caller().require(SpotCheckPermissions.CARRY);
    return store.read(em -> Entry.found(em, SpotDraw.class, id));
  }

  /**
   * A draw with what came of it.
   *
   * @param group its name, the code when the county has no such group any more
   * @param tasks one for each unit that was drawn, in the county's order
   * @param checks by the task that they ended
   */
  public record Round(
      SpotDraw draw, String group, List<SpotTask> tasks, Map<SpotTask, SpotCheck> checks) {

    public Round {
      tasks = List.copyOf(tasks);
      checks = Map.copyOf(checks);
    }
  }

  /**
   * The round of a draw.
   *
   * @throws Problem {@code access.denied} when the caller may not see the checks of a unit in it
   */
  public Round round(long id) {
    SpotDraw draw = read(id);
    draw.chosen().forEach(unit -> access.require(SpotCheckPermissions.VIEW, unit));
    List<Long> order = directory.units().stream().map(Unit::id).toList();
    return store.read(
        em -> {
          List<SpotTask> tasks = new ArrayList<>(SpotRows.drawn(em, draw));
          tasks.sort(Comparator.comparingInt(task -> order.indexOf(task.unitId())));
          Map<SpotTask, SpotCheck> checks = new HashMap<>();
          for (SpotTask task : tasks) {
            task.checkId().ifPresent(check -> checks.put(task, em.find(SpotCheck.class, check)));
          }
          String group =
              settings.groups().stream()
                  .filter(one -> one.code().equals(draw.group()))
                  .map(one -> one.name().zh())
                  .findFirst()
                  .orElse(draw.group());
          return new Round(draw, group, tasks, checks);
        });
  }

  /** The newest draws. */
  public List<SpotDraw> latest() {
    access.caller().require(SpotCheckPermissions.CARRY);
    return store.read(
        em ->
            em.createQuery(
                    "select d from SpotDraw d order by d.day desc, d.id desc", SpotDraw.class)
                .setMaxResults(LISTED)
                .getResultList());
  }
}
