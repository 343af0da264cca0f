package org.xianwu.duty.app.spotcheck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.config.SpotCheckSettings;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.duty.domain.spotcheck.SpotFigures;
import org.xianwu.duty.domain.spotcheck.SpotGroup;
import org.xianwu.duty.domain.spotcheck.SpotTask;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Store;

/** Which units had their turn in a quarter, and spot checks in figures. */
@Component(service = SpotBoard.class)
public final class SpotBoard {

  private static final int MOST_YEARS = 2;

  private final Store store;
  private final Clock clock;
  private final UnitAccess access;
  private final Directory directory;
  private final WorkCalendar calendar;
  private final SpotCheckSettings settings;

  @Activate
  public SpotBoard(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Directory directory,
      @Reference WorkCalendar calendar,
      @Reference SpotCheckSettings settings) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.directory = Objects.requireNonNull(directory);
    this.calendar = Objects.requireNonNull(calendar);
    this.settings = Objects.requireNonNull(settings);
  }

  /**
   * A group in a quarter.
   *
   * @param units in the county's order
   */
  public record GroupTurn(SpotGroup group, List<UnitTurn> units) {

    /** Units without a check and without a task. */
    public List<UnitTurn> without() {
      return units.stream().filter(one -> one.checks().isEmpty() && one.tasks() == 0).toList();
    }
  }

  /**
   * A unit in a quarter.
   *
   * @param checks oldest first
   * @param tasks that wait
   */
  public record UnitTurn(Unit unit, List<SpotCheck> checks, int tasks) {}

  /** First day of the quarter that the day lies in. */
  public static LocalDate quarterOf(LocalDate day) {
    return SpotRows.quarterOf(day);
  }

  /** The groups in the quarter of a day, as far as the caller sees their units' checks. */
  public List<GroupTurn> quarter(LocalDate day) {
    access.caller().require(SpotCheckPermissions.VIEW);
    return store.read(
        em -> {
          Map<Long, List<SpotCheck>> checks =
              SpotRows.counting(em, quarterOf(day), SpotRows.afterQuarterOf(day)).stream()
                  .collect(Collectors.groupingBy(SpotCheck::unitId));
          Map<Long, Long> tasks = tasks(em, day);
          return settings.groups().stream()
              .map(group -> new GroupTurn(group, turns(group, checks, tasks)))
              .filter(turn -> !turn.units().isEmpty())
              .toList();
        });
  }

  /** Whoever only sees checks learns nothing of tasks: they come unannounced. */
  private Map<Long, Long> tasks(EntityManager em, LocalDate day) {
    return SpotRows.open(em).stream()
        .filter(task -> quarterOf(task.day()).equals(quarterOf(day)))
        .filter(task -> access.reaches(SpotCheckPermissions.CARRY, task.unitId()))
        .collect(Collectors.groupingBy(SpotTask::unitId, Collectors.counting()));
  }

  private List<UnitTurn> turns(
      SpotGroup group, Map<Long, List<SpotCheck>> checks, Map<Long, Long> tasks) {
    return directory.units().stream()
        .filter(group::has)
        .filter(unit -> access.reaches(SpotCheckPermissions.VIEW, unit.id()))
        .filter(unit -> !checksOthers() || unit.id() != access.caller().unitId())
        .map(
            unit ->
                new UnitTurn(
                    unit,
                    checks.getOrDefault(unit.id(), List.of()),
                    tasks.getOrDefault(unit.id(), 0L).intValue()))
        .toList();
  }

  /** Whoever checks never checks the own unit, so it is not missing either. */
  private boolean checksOthers() {
    return access.caller().can(SpotCheckPermissions.CARRY);
  }

  /**
   * Figures of a period.
   *
   * @param units only those with checks, in the county's order
   * @param months by first day
   */
  public record Figures(
      SpotFigures all, Map<Unit, SpotFigures> units, Map<LocalDate, SpotFigures> months) {}

  /**
   * Checks of a period in figures.
   *
   * @throws Problem {@code duty.period-invalid} when it ends before it begins or is longer than two
   *     years
   */
  public Figures figures(LocalDate first, LocalDate last) {
    access.caller().require(SpotCheckPermissions.VIEW);
    if (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS))) {
      throw Problem.of(DutyProblem.PERIOD_INVALID)
          .with("first", first)
          .with("last", last)
          .with("most", MOST_YEARS * 366);
    }
    List<SpotCheck> checks =
        store.read(em -> SpotRows.counting(em, first, last.plusDays(1))).stream()
            .filter(check -> access.reaches(SpotCheckPermissions.VIEW, check.unitId()))
            .toList();
    Map<Long, List<SpotCheck>> byUnit =
        checks.stream().collect(Collectors.groupingBy(SpotCheck::unitId));
    Map<Unit, SpotFigures> units = new LinkedHashMap<>();
    directory.units().stream()
        .filter(unit -> byUnit.containsKey(unit.id()))
        .forEach(unit -> units.put(unit, SpotFigures.of(byUnit.get(unit.id()))));
    Map<LocalDate, List<SpotCheck>> byMonth = new LinkedHashMap<>();
    checks.forEach(
        check ->
            byMonth
                .computeIfAbsent(dayOf(check).withDayOfMonth(1), month -> new ArrayList<>())
                .add(check));
    Map<LocalDate, SpotFigures> months = new LinkedHashMap<>();
    byMonth.forEach((month, some) -> months.put(month, SpotFigures.of(some)));
    return new Figures(SpotFigures.of(checks), units, months);
  }

  private static LocalDate dayOf(SpotCheck check) {
    return LocalDate.ofInstant(check.findings().at(), WorkCalendar.ZONE);
  }

  /** Groups that lack a check or a task today, a day off. */
  List<SpotGroup> missingToday() {
    LocalDate today = WorkCalendar.today(clock);
    CalendarDay day = calendar.day(today);
    if (day.type().working()) {
      return List.of();
    }
    return store.read(
        em -> {
          List<Long> units =
              new ArrayList<>(
                  SpotRows.counting(em, today, today.plusDays(1)).stream()
                      .map(SpotCheck::unitId)
                      .toList());
          SpotRows.open(em).stream()
              .filter(task -> task.day().equals(today))
              .map(SpotTask::unitId)
              .forEach(units::add);
          return settings.groups().stream().filter(group -> lacks(group, units)).toList();
        });
  }

  private boolean lacks(SpotGroup group, List<Long> checked) {
    Set<Long> members =
        directory.units().stream().filter(group::has).map(Unit::id).collect(Collectors.toSet());
    return !members.isEmpty()
        && checked.stream().filter(members::contains).count() < settings.checksOnDaysOff();
  }

  /** Faults of the caller's own unit that wait for an explanation. */
  List<SpotCheck> waiting(long unitId) {
    return store.read(
        em -> SpotRows.waiting(em).stream().filter(check -> check.unitId() == unitId).toList());
  }
}
