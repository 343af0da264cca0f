package org.xianwu.duty.app.handover;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TemporalType;
import org.xianwu.duty.domain.handover.Handover;
import org.xianwu.duty.domain.handover.PendingItem;

/** The questions about handovers, each answered from an index. */
final class HandoverRows {

  private static final int MOST_ITEMS = 200;

  private HandoverRows() {}

  static Optional<Handover> at(EntityManager em, long unit, Instant change) {
    return em
        .createQuery(
            "select h from Handover h where h.unitId = :unit and h.changeAt = :at", Handover.class)
        .setParameter("unit", unit)
        .setParameter("at", Date.from(change), TemporalType.TIMESTAMP)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** What is left to do in the unit now, oldest first. */
  static List<PendingItem> open(EntityManager em, long unit) {
    return em.createQuery(
            "select i from PendingItem i where i.unitId = :unit and i.doneAt is null"
                + " order by i.openedAt, i.id",
            PendingItem.class)
        .setParameter("unit", unit)
        .setMaxResults(MOST_ITEMS)
        .getResultList();
  }

  /** What was left to do in the unit at a moment, oldest first. */
  static List<PendingItem> openAt(EntityManager em, long unit, Instant at) {
    return em.createQuery(
            "select i from PendingItem i where i.unitId = :unit and i.openedAt <= :at"
                + " and (i.doneAt is null or i.doneAt > :at) order by i.openedAt, i.id",
            PendingItem.class)
        .setParameter("unit", unit)
        .setParameter("at", Date.from(at), TemporalType.TIMESTAMP)
        .setMaxResults(MOST_ITEMS)
        .getResultList();
  }

  /** Items that were done between two moments, by time. */
  static List<PendingItem> done(EntityManager em, long unit, Instant from, Instant to) {
    return em.createQuery(
            "select i from PendingItem i where i.unitId = :unit and i.doneAt > :from"
                + " and i.doneAt <= :to order by i.doneAt, i.id",
            PendingItem.class)
        .setParameter("unit", unit)
        .setParameter("from", Date.from(from), TemporalType.TIMESTAMP)
        .setParameter("to", Date.from(to), TemporalType.TIMESTAMP)
        .setMaxResults(MOST_ITEMS)
        .getResultList();
  }
}
