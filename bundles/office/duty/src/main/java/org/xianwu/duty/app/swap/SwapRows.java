package org.xianwu.duty.app.swap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TemporalType;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.duty.domain.swap.Swap;
import org.xianwu.duty.domain.swap.SwapState;

/** The questions about swaps, each answered from an index. */
final class SwapRows {

  private static final List<String> OPEN =
      List.of(SwapState.ASKED.code(), SwapState.CONSENTED.code(), SwapState.RETURNED.code());
  private static final int MOST = 200;

  private SwapRows() {}

  static List<Swap> ofShift(EntityManager em, long unit, LocalDate day, ShiftType type) {
    return em.createQuery(
            "select s from Swap s where s.unitId = :unit and s.day = :day and s.type = :type"
                + " order by s.id",
            Swap.class)
        .setParameter("unit", unit)
        .setParameter("day", day)
        .setParameter("type", type.code())
        .getResultList();
  }

  /** Asked by or of the person, newest first. */
  static List<Swap> of(EntityManager em, long person) {
    return em.createQuery(
            "select s from Swap s where s.fromId = :person or s.toId = :person"
                + " order by s.day desc, s.id desc",
            Swap.class)
        .setParameter("person", person)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Open ones that the person has to answer, or to correct. */
  static List<Swap> waiting(EntityManager em, long person) {
    return em.createQuery(
            "select s from Swap s where (s.toId = :person and s.state = :asked)"
                + " or (s.fromId = :person and s.state = :returned) order by s.startsAt, s.id",
            Swap.class)
        .setParameter("person", person)
        .setParameter("asked", SwapState.ASKED.code())
        .setParameter("returned", SwapState.RETURNED.code())
        .getResultList();
  }

  /** Open ones whose shift has begun. */
  static List<Swap> begun(EntityManager em, Instant now) {
    return em.createQuery(
            "select s from Swap s where s.state in :open and s.startsAt <= :now order by s.id",
            Swap.class)
        .setParameter("open", OPEN)
        .setParameter("now", Date.from(now), TemporalType.TIMESTAMP)
        .getResultList();
  }
}
