package org.xianwu.duty.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.Finding;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Ids;

/**
 * Puts somebody else into a shift of a published roster by its next version. Whoever calls it has
 * the right to from somewhere else: a swap that was approved.
 */
@Component(service = Exchange.class)
public final class Exchange {

  private final Ids ids;
  private final Clock clock;
  private final Checks checks;
  private final Rosters rosters;

  @Activate
  public Exchange(
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference Checks checks,
      @Reference Rosters rosters) {
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.checks = Objects.requireNonNull(checks);
    this.rosters = Objects.requireNonNull(rosters);
  }

  /**
   * A shift of a published roster that holds now; drafts and former versions are none.
   *
   * @throws Problem {@code request.not-found}
   */
  public Optional<Shift> holding(EntityManager em, long shiftId) {
    Shift shift = Rows.shift(em, shiftId);
    return shift.state() == RosterState.PUBLISHED
        ? holding(em, shift.unitId(), shift.day(), shift.type())
        : Optional.empty();
  }

  /** The shift of the unit that holds on the day. */
  public Optional<Shift> holding(EntityManager em, long unit, LocalDate day, ShiftType type) {
    return Rows.effectiveShifts(em, Rows.effective(em, day, day), day, day).stream()
        .filter(shift -> shift.unitId() == unit && shift.type() == type)
        .filter(shift -> shift.state() == RosterState.PUBLISHED)
        .findFirst();
  }

  /** Shifts of a person that have not begun, within so many days, by time. */
  public List<Shift> ahead(EntityManager em, long personId, int days) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
    LocalDate last = today.plusDays(days);
    return Rows.effectiveShifts(em, Rows.effective(em, today, last), today, last).stream()
        .filter(shift -> shift.state() == RosterState.PUBLISHED)
        .filter(shift -> shift.span().from().isAfter(clock.instant()))
        .filter(shift -> shift.assignment().people().contains(personId))
        .toList();
  }

  /** The shifts of all units that hold, or held, in the days, by time. */
  public List<Shift> between(EntityManager em, LocalDate first, LocalDate last) {
    return Rows.effectiveShifts(em, Rows.effective(em, first, last), first, last);
  }

  /** The roster of a shift. */
  public Roster rosterOf(EntityManager em, Shift shift) {
    return Rows.roster(em, shift.rosterId());
  }

  /** The draft that somebody prepares for the same days; it would overwrite what is changed now. */
  public Optional<Roster> inHand(EntityManager em, Shift shift) {
    Roster roster = rosterOf(em, shift);
    return Rows.openDraft(em, roster.unitId(), roster.kind(), roster.firstDay(), roster.lastDay());
  }

  /** Rules that the roster would break with these people in the shift, and does not break yet. */
  public List<Finding> broken(EntityManager em, Shift shift, Assignment who) {
    Roster roster = rosterOf(em, shift);
    Roster next = roster.revise(ids.next(), "—");
    return broken(em, roster, next, copies(em, roster, next, shift, who));
  }

  private List<Finding> broken(EntityManager em, Roster roster, Roster next, List<Shift> shifts) {
    Set<String> before = new HashSet<>();
    checks.check(em, roster, Rows.shiftsOf(em, roster.id())).violations().stream()
        .map(Exchange::said)
        .forEach(before::add);
    return checks.check(em, next, shifts).violations().stream()
        .filter(finding -> !before.contains(said(finding)))
        .toList();
  }

  private static String said(Finding finding) {
    return finding.day() + " " + finding.problem().code() + finding.problem().parameters();
  }

  /**
   * Publishes the next version with these people in the shift. Runs in a write of the caller.
   *
   * @param reason of the new version
   * @return id of the new version
   * @throws Problem the first rule that the roster would break, on the field toId
   */
  public long exchange(EntityManager em, Shift shift, Assignment who, String reason) {
    Roster roster = rosterOf(em, shift);
    Roster next = roster.revise(ids.next(), reason);
    List<Shift> shifts = copies(em, roster, next, shift, who);
    List<Finding> broken = broken(em, roster, next, shifts);
    if (!broken.isEmpty()) {
      throw broken.get(0).problem();
    }
    em.persist(next);
    // the shifts refer to the roster, so it goes first
    em.flush();
    shifts.forEach(em::persist);
    rosters.release(em, next, shifts, reason);
    return next.id();
  }

  private List<Shift> copies(
      EntityManager em, Roster roster, Roster next, Shift shift, Assignment who) {
    return Rows.shiftsOf(em, roster.id()).stream()
        .map(
            one -> {
              Shift copy = one.copyTo(ids.next(), next);
              if (one.id() == shift.id()) {
                copy.assign(who);
              }
              return copy;
            })
        .toList();
  }
}
