package org.xianwu.duty.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.CheckResult;
import org.xianwu.duty.domain.Difference;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Store;

/** Looking at duty: who is on duty now, on a day, in a month. */
@Component(service = DutyBoard.class)
public final class DutyBoard {

  private static final int DAYS_AHEAD = 3;

  private final Store store;
  private final Clock clock;
  private final UnitAccess access;
  private final Checks checks;
  private final Directory directory;

  @Activate
  public DutyBoard(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Checks checks,
      @Reference Directory directory) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.checks = Objects.requireNonNull(checks);
    this.directory = Objects.requireNonNull(directory);
  }

  /**
   * Who is on duty now.
   *
   * @param unit empty for the caller's own unit, or the first one on duty when that has no roster
   */
  public OnDuty today(Optional<Long> unit) {
    Instant now = clock.instant();
    LocalDate today = checks.today();
    return store.read(
        em -> {
          LocalDate first = today.minusDays(1);
          LocalDate last = today.plusDays(DAYS_AHEAD);
          List<Roster> rosters = visible(Rows.effective(em, first, last), DutyPermissions.VIEW);
          long shown = unit.orElseGet(() -> mainUnit(rosters));
          List<Shift> shifts =
              Rows.effectiveShifts(em, rosters, first, last).stream()
                  .filter(shift -> shift.unitId() == shown)
                  .toList();
          return onDuty(now, shown, rosters, shifts);
        });
  }

  private static OnDuty onDuty(Instant now, long unit, List<Roster> rosters, List<Shift> shifts) {
    List<Shift> present = shifts.stream().filter(shift -> shift.span().contains(now)).toList();
    Optional<Shift> next =
        shifts.stream().filter(shift -> shift.span().from().isAfter(now)).findFirst();
    Optional<Long> source = present.stream().findFirst().or(() -> next).map(Shift::rosterId);
    Optional<Roster> roster =
        rosters.stream().filter(one -> source.filter(id -> id == one.id()).isPresent()).findFirst();
    return new OnDuty(now, unit, roster, present, next);
  }

  /** The published shift that runs at a moment in a unit; empty when none is published. */
  public Optional<Shift> serving(long unitId, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, WorkCalendar.ZONE);
    LocalDate before = day.minusDays(1);
    return store.read(
        em -> {
          List<Roster> rosters =
              Rows.effective(em, before, day).stream()
                  .filter(roster -> roster.unitId() == unitId)
                  .toList();
          return Rows.effectiveShifts(em, rosters, before, day).stream()
              .filter(shift -> shift.span().contains(at))
              .findFirst();
        });
  }

  /** The shifts that hold on a day, for all units the permission reaches, in the units' order. */
  public List<Shift> ofDay(LocalDate day, String permission) {
    return store.read(
        em ->
            Rows.effectiveShifts(em, visible(Rows.effective(em, day, day), permission), day, day)
                .stream()
                .sorted(Comparator.comparing(shift -> order(shift.unitId())))
                .toList());
  }

  /** Published rosters with a day in the period, by first day. */
  public List<Roster> published(LocalDate first, LocalDate last, String permission) {
    return store.read(
        em ->
            visible(Rows.effective(em, first, last), permission).stream()
                .sorted(Comparator.comparing(Roster::firstDay).thenComparing(Roster::id))
                .toList());
  }

  /**
   * The month.
   *
   * @param unit empty for the caller's own unit, or the first one with a roster
   * @param rosterId a version to look at; empty for what holds, or the draft when nothing does
   */
  public MonthPicture month(YearMonth month, Optional<Long> unit, Optional<Long> rosterId) {
    access.caller().require(DutyPermissions.VIEW);
    return store.read(em -> picture(em, month, unit, rosterId));
  }

  private MonthPicture picture(
      EntityManager em, YearMonth month, Optional<Long> unit, Optional<Long> rosterId) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    List<Roster> holding = visible(Rows.effective(em, first, last), DutyPermissions.VIEW);
    Optional<Roster> asked = rosterId.map(id -> seen(em, id));
    long shownUnit = asked.map(Roster::unitId).or(() -> unit).orElseGet(() -> mainUnit(holding));
    List<Roster> rosters =
        access.reaches(DutyPermissions.VIEW, shownUnit)
            ? Rows.overlapping(em, shownUnit, first, last).stream().filter(this::showable).toList()
            : List.of();
    List<Roster> valid = rosters.stream().filter(one -> one.state().effective()).toList();
    Optional<Roster> shown =
        asked
            .or(() -> valid.size() == 1 ? valid.stream().findFirst() : Optional.empty())
            .or(() -> valid.isEmpty() ? drafts(rosters).findFirst() : Optional.empty());
    List<Shift> all =
        shown
            .map(one -> Rows.shiftsOf(em, one.id()))
            .orElseGet(() -> Rows.effectiveShifts(em, valid, first, last));
    Set<Long> units = holding.stream().map(Roster::unitId).collect(Collectors.toSet());
    units.add(shownUnit);
    return new MonthPicture(
        month,
        checks.today(),
        shownUnit,
        units.stream().sorted(Comparator.comparing(this::order)).toList(),
        rosters,
        shown,
        checks.calendar().days(first, last),
        all.stream().filter(shift -> YearMonth.from(shift.day()).equals(month)).toList(),
        shown.filter(one -> one.state().open()).map(one -> checks.check(em, one, all)),
        shown.map(one -> changed(em, one, all)).orElseGet(Set::of));
  }

  private static Set<LocalDate> changed(EntityManager em, Roster roster, List<Shift> shifts) {
    Set<LocalDate> days = new TreeSet<>();
    roster
        .formerId()
        .ifPresent(
            former ->
                Difference.between(Rows.shiftsOf(em, former), shifts)
                    .forEach(change -> days.add(change.day())));
    return days;
  }

  private static Stream<Roster> drafts(List<Roster> rosters) {
    return rosters.stream().filter(one -> one.state() == RosterState.DRAFT);
  }

  /** Drafts are seen by those who prepare them. */
  private boolean showable(Roster roster) {
    return !roster.state().open()
        || access.reaches(DutyPermissions.EDIT, roster.unitId())
        || access.reaches(DutyPermissions.PUBLISH, roster.unitId());
  }

  private Roster seen(EntityManager em, long id) {
    Roster roster = Rows.roster(em, id);
    if (!access.reaches(DutyPermissions.VIEW, roster.unitId()) || !showable(roster)) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    return roster;
  }

  private List<Roster> visible(List<Roster> rosters, String permission) {
    access.caller().require(permission);
    return rosters.stream().filter(one -> access.reaches(permission, one.unitId())).toList();
  }

  /** The caller's unit, or the first unit in the county's order that has a roster. */
  private long mainUnit(List<Roster> rosters) {
    long own = access.caller().unitId();
    Set<Long> units = rosters.stream().map(Roster::unitId).collect(Collectors.toSet());
    if (units.contains(own) || units.isEmpty()) {
      return own;
    }
    // whoever prepares rosters starts with the own one, also when it is still missing
    if (own != 0 && access.reaches(DutyPermissions.EDIT, own)) {
      return own;
    }
    return units.stream().min(Comparator.comparing(this::order)).orElse(own);
  }

  private int order(long unitId) {
    return directory.unit(unitId).map(Unit::sequence).orElse(Integer.MAX_VALUE);
  }

  /** The shifts of a person that begin from now on within the days, as published. */
  List<Shift> of(long personId, int days) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
    return store.read(
        em ->
            Rows.effectiveShifts(
                    em,
                    Rows.effective(em, today, today.plusDays(days)),
                    today,
                    today.plusDays(days))
                .stream()
                .filter(shift -> shift.assignment().people().contains(personId))
                .toList());
  }

  /** Open drafts of the unit with what their check found. */
  List<Checked> drafts(long unitId) {
    return store.read(
        em ->
            Rows.openRosters(em, unitId, checks.today()).stream()
                .map(one -> new Checked(one, checks.check(em, one, Rows.shiftsOf(em, one.id()))))
                .toList());
  }

  /** Whether the unit has a month's roster for the month, draft or published. */
  boolean prepared(long unitId, YearMonth month) {
    return store.read(
        em ->
            Rows.overlapping(em, unitId, month.atDay(1), month.atEndOfMonth()).stream()
                .anyMatch(one -> one.firstDay().equals(month.atDay(1))));
  }

  /** Whether a published roster of the unit covers the day. */
  boolean covered(long unitId, LocalDate day) {
    return store.read(
        em -> Rows.effective(em, day, day).stream().anyMatch(one -> one.unitId() == unitId));
  }

  /** A draft with its check. */
  record Checked(Roster roster, CheckResult result) {}
}
