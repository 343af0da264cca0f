package org.xianwu.reception.app;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.xianwu.platform.api.ledger.Reach;
import org.xianwu.reception.domain.Invoice;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.LetterState;
import org.xianwu.reception.domain.ListState;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.Overrun;
import org.xianwu.reception.domain.Publicity;
import org.xianwu.reception.domain.Quarter;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.Reply;
import org.xianwu.reception.domain.Settlement;
import org.xianwu.reception.domain.VisitList;
import org.xianwu.reception.domain.Withholding;

/** The questions that the use cases ask of the database, each answered from an index. */
final class Rows {

  private static final int MOST_TODOS = 20;

  private Rows() {}

  static List<Letter> letters(EntityManager em, Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("select l from Letter l where l.id in :ids order by l.id", Letter.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** The letter of the unit that says the same: same sender, number and date. */
  static Optional<Letter> sameLetter(EntityManager em, long unitId, String key, long except) {
    return em
        .createQuery(
            "select l from Letter l where l.unitId = :unit and l.key = :key and l.id <> :except",
            Letter.class)
        .setParameter("unit", unitId)
        .setParameter("key", key)
        .setParameter("except", except)
        .getResultList()
        .stream()
        .findFirst();
  }

  static Map<Long, String> senders(EntityManager em, Collection<Long> letters) {
    Map<Long, String> senders = new HashMap<>();
    if (!letters.isEmpty()) {
      em.createQuery("select l.id, l.sender from Letter l where l.id in :ids", Object[].class)
          .setParameter("ids", letters)
          .getResultList()
          .forEach(row -> senders.put((Long) row[0], (String) row[1]));
    }
    return senders;
  }

  /** Orders of the unit with a day in the period, without cancelled ones. */
  static List<ReceptionOrder> inPeriod(
      EntityManager em, long unitId, LocalDate first, LocalDate last) {
    return em.createQuery(
            "select o from ReceptionOrder o where o.unitId = :unit and o.state <> :cancelled"
                + " and o.firstDay <= :last and o.lastDay >= :first order by o.firstDay, o.id",
            ReceptionOrder.class)
        .setParameter("unit", unitId)
        .setParameter("cancelled", OrderState.CANCELLED.code())
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /** Orders of the unit that use one of the letters, without cancelled ones. */
  static List<ReceptionOrder> using(EntityManager em, long unitId, Collection<Long> letters) {
    Set<Long> orders = new HashSet<>();
    letters.forEach(letter -> orders.addAll(usersOf(em, letter)));
    return orders.isEmpty()
        ? List.of()
        : em.createQuery(
                "select o from ReceptionOrder o where o.id in :orders"
                    + " and o.unitId = :unit and o.state <> :cancelled",
                ReceptionOrder.class)
            .setParameter("orders", orders)
            .setParameter("unit", unitId)
            .setParameter("cancelled", OrderState.CANCELLED.code())
            .getResultList();
  }

  /** JPQL of the provider cannot look for a value inside a collection of numbers. */
  private static List<Long> usersOf(EntityManager em, long letter) {
    List<?> ids =
        em.createNativeQuery("select order_id from reception.order_letter where letter_id = ?1")
            .setParameter(1, letter)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * Numbered orders that began in the period, behind a place in the order of first day and id.
   *
   * @param which a further condition of this class's callers, or empty
   */
  static List<ReceptionOrder> begun(
      EntityManager em,
      String which,
      LocalDate first,
      LocalDate last,
      PlatformOrders.After after,
      Reach reach,
      int size) {
    if (reach.nothing()) {
      return List.of();
    }
    String units = reach.everything() ? "" : " and o.unitId in :units";
    TypedQuery<ReceptionOrder> query =
        em.createQuery(
                "select o from ReceptionOrder o where o.firstDay between :first and :last"
                    + " and o.number is not null"
                    + which
                    + " and (o.firstDay > :day or (o.firstDay = :day and o.id > :id))"
                    + units
                    + " order by o.firstDay, o.id",
                ReceptionOrder.class)
            .setParameter("first", first)
            .setParameter("last", last)
            .setParameter("day", after.day())
            .setParameter("id", after.id())
            .setMaxResults(size);
    return (reach.everything() ? query : query.setParameter("units", reach.ids())).getResultList();
  }

  /** An order that was handed in for guests of the rank, with a day in the period. */
  static Optional<ReceptionOrder> underStandard(
      EntityManager em, RankClass rank, LocalDate first, Optional<LocalDate> last) {
    return em
        .createQuery(
            "select o from ReceptionOrder o where o.guestRank = :rank and o.lastDay >= :first"
                + " and o.firstDay <= :last and o.state not in :open order by o.firstDay, o.id",
            ReceptionOrder.class)
        .setParameter("rank", rank.code())
        .setParameter("first", first)
        .setParameter("last", last.orElse(LocalDate.of(9999, 12, 31)))
        .setParameter(
            "open",
            List.of(
                OrderState.DRAFT.code(), OrderState.RETURNED.code(), OrderState.CANCELLED.code()))
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Visits that wait to be settled, of the units that are reached, the oldest first. */
  static List<ReceptionOrder> unsettled(EntityManager em, Reach reach, long exceptApplicant) {
    if (reach.nothing()) {
      return List.of();
    }
    String units = reach.everything() ? "" : " and o.unitId in :units";
    TypedQuery<ReceptionOrder> query =
        em.createQuery(
                "select o from ReceptionOrder o where o.state = :state"
                    + " and o.applicantId <> :person"
                    + units
                    + " order by o.lastDay, o.id",
                ReceptionOrder.class)
            .setParameter("state", OrderState.SETTLEMENT_DUE.code())
            .setParameter("person", exceptApplicant)
            .setMaxResults(MOST_TODOS);
    return (reach.everything() ? query : query.setParameter("units", reach.ids())).getResultList();
  }

  static List<Letter> lettersIn(EntityManager em, long unitId, LetterState state) {
    return em.createQuery(
            "select l from Letter l where l.unitId = :unit and l.state = :state"
                + " order by l.receivedOn, l.id",
            Letter.class)
        .setParameter("unit", unitId)
        .setParameter("state", state.code())
        .setMaxResults(MOST_TODOS)
        .getResultList();
  }

  /** Phone records of the unit whose letter has not come. */
  static List<Letter> awaited(EntityManager em, long unitId) {
    return em.createQuery(
            "select l from Letter l where l.unitId = :unit and l.kind = :phone"
                + " and l.suppliedBy is null order by l.receivedOn, l.id",
            Letter.class)
        .setParameter("unit", unitId)
        .setParameter("phone", LetterKind.PHONE.code())
        .setMaxResults(MOST_TODOS)
        .getResultList();
  }

  static List<ReceptionOrder> ordersIn(
      EntityManager em, long applicantId, Collection<OrderState> states) {
    return em.createQuery(
            "select o from ReceptionOrder o where o.applicantId = :person and o.state in :states"
                + " order by o.firstDay, o.id",
            ReceptionOrder.class)
        .setParameter("person", applicantId)
        .setParameter("states", states.stream().map(OrderState::code).toList())
        .setMaxResults(MOST_TODOS)
        .getResultList();
  }

  /** Lists that wait for a signature, of all units. */
  static List<VisitList> unsignedLists(EntityManager em) {
    return em.createQuery(
            "select l from VisitList l where l.state = :state order by l.orderNumber, l.id",
            VisitList.class)
        .setParameter("state", ListState.SUBMITTED.code())
        .setMaxResults(MOST_TODOS)
        .getResultList();
  }

  static Optional<VisitList> listOf(EntityManager em, long orderId) {
    return em
        .createQuery("select l from VisitList l where l.orderId = :order", VisitList.class)
        .setParameter("order", orderId)
        .getResultList()
        .stream()
        .findFirst();
  }

  static Optional<Settlement> settlementOf(EntityManager em, long orderId) {
    return em
        .createQuery("select s from Settlement s where s.orderId = :order", Settlement.class)
        .setParameter("order", orderId)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The last request to pay more for an order. */
  static Optional<Overrun> overrunOf(EntityManager em, long orderId) {
    return em
        .createQuery(
            "select x from Overrun x where x.orderId = :order order by x.id desc", Overrun.class)
        .setParameter("order", orderId)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Keys of those invoices that were paid before. */
  static Set<String> usedInvoices(EntityManager em, Collection<Invoice> invoices) {
    Set<String> used = new HashSet<>();
    for (Invoice invoice : invoices) {
      boolean paid =
          !em.createNativeQuery(
                  "select settlement_id from reception.settlement_invoice where invoice_key = ?1")
              .setParameter(1, invoice.key())
              .setMaxResults(1)
              .getResultList()
              .isEmpty();
      if (paid) {
        used.add(invoice.key());
      }
    }
    return used;
  }

  /** Whether a visit of the unit that began in the quarter is settled. */
  static boolean settledIn(EntityManager em, long unitId, Quarter quarter) {
    return !em.createQuery(
            "select o.id from ReceptionOrder o, Settlement s where s.orderId = o.id"
                + " and o.unitId = :unit and o.firstDay between :first and :last",
            Long.class)
        .setParameter("unit", unitId)
        .setParameter("first", quarter.first())
        .setParameter("last", quarter.last())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  static Optional<Reply> replyOf(EntityManager em, long orderId) {
    return em
        .createQuery("select r from Reply r where r.orderId = :order", Reply.class)
        .setParameter("order", orderId)
        .getResultList()
        .stream()
        .findFirst();
  }

  static Optional<Withholding> withholdingOf(EntityManager em, long orderId) {
    return em
        .createQuery("select w from Withholding w where w.orderId = :order", Withholding.class)
        .setParameter("order", orderId)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Marks that wait for a leader, of all units. */
  static List<Withholding> unapprovedWithholdings(EntityManager em) {
    return em.createQuery(
            "select w from Withholding w where w.approvedBy is null order by w.id",
            Withholding.class)
        .setMaxResults(MOST_TODOS)
        .getResultList();
  }

  /** The last version of the table of a quarter. */
  static Optional<Publicity> publicity(EntityManager em, long unitId, Quarter quarter) {
    return em
        .createQuery(
            "select p from Publicity p where p.unitId = :unit and p.year = :year"
                + " and p.quarter = :quarter order by p.version desc",
            Publicity.class)
        .setParameter("unit", unitId)
        .setParameter("year", quarter.year())
        .setParameter("quarter", quarter.number())
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Lists or settlements of the orders. */
  static <T> List<T> ofOrders(EntityManager em, Class<T> type, Collection<Long> orders) {
    return orders.isEmpty()
        ? List.of()
        : em.createQuery(
                "select x from " + type.getSimpleName() + " x where x.orderId in :orders", type)
            .setParameter("orders", orders)
            .getResultList();
  }
}
