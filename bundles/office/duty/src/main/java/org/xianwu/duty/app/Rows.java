package org.xianwu.duty.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;

/** The questions that the use cases ask of the database, each answered from an index. */
final class Rows {

  private static final List<String> EFFECTIVE =
      List.of(RosterState.PUBLISHED.code(), RosterState.ARCHIVED.code());

  private Rows() {}

  /**
   * The roster.
   *
   * @throws Problem {@code request.not-found}
   */
  static Roster roster(EntityManager em, long id) {
    return Entry.found(em, Roster.class, id);
  }

  /**
   * The shift.
   *
   * @throws Problem {@code request.not-found}
   */
  static Shift shift(EntityManager em, long id) {
    return Entry.found(em, Shift.class, id);
  }

  /** All shifts of a roster by day. */
  static List<Shift> shiftsOf(EntityManager em, long rosterId) {
    return em.createQuery(
            "select s from Shift s where s.rosterId = :roster order by s.startsAt, s.id",
            Shift.class)
        .setParameter("roster", rosterId)
        .getResultList();
  }

  /** The shifts of a roster on one day; a day has few, however long the roster is. */
  static List<Shift> shiftsOn(EntityManager em, long rosterId, LocalDate day) {
    return em.createQuery(
            "select s from Shift s where s.rosterId = :roster and s.day = :day", Shift.class)
        .setParameter("roster", rosterId)
        .setParameter("day", day)
        .getResultList();
  }

  /** Rosters of the unit that have a day in the period, newest version first. */
  static List<Roster> overlapping(EntityManager em, long unitId, LocalDate first, LocalDate last) {
    return em.createQuery(
            "select r from Roster r where r.unitId = :unit and r.firstDay <= :last"
                + " and r.lastDay >= :first order by r.firstDay, r.version desc, r.id desc",
            Roster.class)
        .setParameter("unit", unitId)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /** Rosters of all units that hold, or held, on a day of the period. */
  static List<Roster> effective(EntityManager em, LocalDate first, LocalDate last) {
    return em.createQuery(
            "select r from Roster r where r.state in :states and r.firstDay <= :last"
                + " and r.lastDay >= :first",
            Roster.class)
        .setParameter("states", EFFECTIVE)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /** Drafts of the unit that are not over. */
  static List<Roster> openRosters(EntityManager em, long unitId, LocalDate today) {
    return em.createQuery(
            "select r from Roster r where r.unitId = :unit and r.state = :draft"
                + " and r.lastDay >= :today order by r.firstDay",
            Roster.class)
        .setParameter("unit", unitId)
        .setParameter("draft", RosterState.DRAFT.code())
        .setParameter("today", today)
        .setMaxResults(6)
        .getResultList();
  }

  /** The open draft of the same unit, kind and period, if there is one. */
  static Optional<Roster> openDraft(
      EntityManager em, long unitId, RosterKind kind, LocalDate first, LocalDate last) {
    return overlapping(em, unitId, first, last).stream()
        .filter(roster -> roster.kind() == kind && roster.state().open())
        .findFirst();
  }

  /**
   * The shifts that hold in the period: on each day of a unit those of the highest kind of
   * published roster.
   */
  static List<Shift> effectiveShifts(
      EntityManager em, List<Roster> rosters, LocalDate first, LocalDate last) {
    if (rosters.isEmpty()) {
      return List.of();
    }
    Map<Long, Roster> byId = new HashMap<>();
    rosters.forEach(roster -> byId.put(roster.id(), roster));
    List<Shift> all = shiftsIn(em, byId.keySet(), first, last);
    Map<String, RosterKind> highest = new HashMap<>();
    for (Shift shift : all) {
      highest.merge(
          unitDay(shift),
          byId.get(shift.rosterId()).kind(),
          (one, other) -> one.outranks(other) ? one : other);
    }
    List<Shift> holding = new ArrayList<>();
    for (Shift shift : all) {
      if (byId.get(shift.rosterId()).kind() == highest.get(unitDay(shift))) {
        holding.add(shift);
      }
    }
    return holding;
  }

  private static List<Shift> shiftsIn(
      EntityManager em, Collection<Long> rosters, LocalDate first, LocalDate last) {
    return em.createQuery(
            "select s from Shift s where s.rosterId in :rosters and s.day between :first and :last"
                + " order by s.startsAt, s.id",
            Shift.class)
        .setParameter("rosters", rosters)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  private static String unitDay(Shift shift) {
    return shift.unitId() + " " + shift.day();
  }
}
