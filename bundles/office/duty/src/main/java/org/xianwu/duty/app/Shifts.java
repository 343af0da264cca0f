package org.xianwu.duty.app;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.CoverageRule;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.Span;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/**
 * Adding, changing and removing the shifts of a draft. What no roster may ever hold is refused
 * here; what only has to be right in the end is left to the check.
 */
@Component(service = Shifts.class)
public final class Shifts {

  private static final Act REMOVE = Act.of("remove");

  private final Store store;
  private final Ids ids;
  private final UnitAccess access;
  private final Checks checks;
  private final Rosters rosters;
  private final People people;

  @Activate
  public Shifts(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference CallerContext callers,
      @Reference Checks checks,
      @Reference Rosters rosters,
      @Reference People people) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.access = new UnitAccess(callers);
    this.checks = Objects.requireNonNull(checks);
    this.rosters = Objects.requireNonNull(rosters);
    this.people = Objects.requireNonNull(people);
  }

  /**
   * A new shift in a draft.
   *
   * @return its id
   */
  public long add(long rosterId, ShiftInput input) {
    return store.write(Act.CREATE, em -> added(em, draft(em, rosterId), input));
  }

  /** A new shift in the month's draft of the unit, which is made when there is none. */
  public long addToMonth(Optional<Long> unit, ShiftInput input) {
    checks.calendarRule().require(input.day());
    return store.write(
        Act.CREATE,
        em -> {
          long roster = rosters.draftOfMonth(em, access.unit(unit), YearMonth.from(input.day()));
          return added(em, draft(em, roster), input);
        });
  }

  private long added(EntityManager em, Roster roster, ShiftInput input) {
    Span span = checked(roster, input);
    checks.requirePresent(em, input.assignment(), span);
    requireFree(em, roster, 0, input, span);
    Shift shift =
        new Shift(ids.next(), roster, input.day(), input.type(), span, input.assignment());
    em.persist(shift);
    return shift.id();
  }

  /**
   * Changes people, hours and phones; day and type stay.
   *
   * @param rev version that the caller saw
   * @throws Problem {@code ledger.stale}
   */
  public void change(long id, int rev, ShiftInput input) {
    store.write(
        Act.EDIT,
        em -> {
          Shift shift = Rows.shift(em, id);
          Roster roster = draft(em, shift.rosterId());
          shift.requireRev(rev, people::name);
          Span span = checked(roster, input);
          checks.requirePresent(em, input.assignment(), span);
          requireFree(em, roster, id, input, span);
          shift.assignByHand(input.assignment());
          shift.hold(span);
          return null;
        });
  }

  /**
   * Takes a shift out of a draft.
   *
   * @param rev version that the caller saw
   */
  public void remove(long id, int rev) {
    store.write(
        REMOVE,
        em -> {
          Shift shift = Rows.shift(em, id);
          draft(em, shift.rosterId());
          shift.requireRev(rev, people::name);
          em.remove(shift);
          return null;
        });
  }

  /** The shift as it stands; for changes of single columns. */
  public Shift read(long id) {
    return store.read(
        em -> {
          Shift shift = Rows.shift(em, id);
          access.requireRecord(DutyPermissions.VIEW, DutyPermissions.VIEW, shift.unitId());
          return shift;
        });
  }

  /** The shift of the day and type in the month's draft of the unit. */
  public Optional<Shift> inDraft(Optional<Long> unit, ShiftInput input) {
    YearMonth month = YearMonth.from(input.day());
    return store.read(
        em ->
            Rows.overlapping(em, access.unit(unit), month.atDay(1), month.atEndOfMonth()).stream()
                .filter(roster -> roster.state() == RosterState.DRAFT)
                .filter(roster -> roster.covers(input.day()))
                .flatMap(roster -> Rows.shiftsOn(em, roster.id(), input.day()).stream())
                .filter(shift -> shift.type() == input.type())
                .findFirst());
  }

  /** Runs an import in one transaction. */
  public void importing(Runnable work) {
    store.write(
        Act.IMPORT,
        em -> {
          work.run();
          return null;
        });
  }

  private Span checked(Roster roster, ShiftInput input) {
    roster.requireDay(input.day());
    checks.calendarRule().require(input.day());
    input.assignment().requireLandlines();
    checks.staffing().requirePeople(input.day(), input.assignment());
    return input
        .hours()
        .orElseGet(() -> checks.rules().hours(input.type()))
        .on(input.day(), input.type());
  }

  private static void requireFree(
      EntityManager em, Roster roster, long self, ShiftInput input, Span span) {
    List<Shift> others =
        Rows.shiftsOn(em, roster.id(), input.day()).stream()
            .filter(other -> other.id() != self)
            .toList();
    for (Shift other : others) {
      if (other.type() == input.type()) {
        throw Problem.of(DutyProblem.SHIFT_EXISTS)
            .with("day", input.day())
            .with("type", input.type().code());
      }
      if (other.span().overlaps(span)) {
        throw CoverageRule.overlap(input.day(), span.sharedPart(other.span()));
      }
    }
  }

  private Roster draft(EntityManager em, long rosterId) {
    Roster roster = Rows.roster(em, rosterId);
    access.requireRecord(DutyPermissions.EDIT, DutyPermissions.VIEW, roster.unitId());
    roster.requireDraft();
    return roster;
  }
}
