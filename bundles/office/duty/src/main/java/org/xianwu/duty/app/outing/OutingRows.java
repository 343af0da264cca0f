package org.xianwu.duty.app.outing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.TemporalType;
import org.xianwu.duty.domain.Span;
import org.xianwu.duty.domain.outing.MatrixRow;
import org.xianwu.duty.domain.outing.MatrixTerms;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.OutingState;
import org.xianwu.duty.domain.outing.Suspicion;
import org.xianwu.duty.domain.outing.SuspicionState;

/** The questions about outings, each answered from an index. */
final class OutingRows {

  private static final List<String> HOLDING =
      List.of(OutingState.APPROVED.code(), OutingState.REPORTED.code(), OutingState.AWAY.code());
  private static final List<String> BINDING =
      List.of(
          OutingState.PENDING.code(),
          OutingState.APPROVED.code(),
          OutingState.REPORTED.code(),
          OutingState.AWAY.code());
  private static final List<String> OPEN =
      List.of(SuspicionState.RAISED.code(), SuspicionState.ANSWERED.code());
  private static final int MOST = 200;

  private OutingRows() {}

  /** Outings of anybody that hold or are being decided within the time. */
  static List<Outing> binding(EntityManager em, Span span) {
    return within(em, BINDING, span.from(), span.to());
  }

  private static List<Outing> within(
      EntityManager em, List<String> states, Instant from, Instant to) {
    return em.createQuery(
            "select o from Outing o where o.state in :states and o.startsAt < :to"
                + " and o.endsAt > :from order by o.startsAt, o.id",
            Outing.class)
        .setParameter("states", states)
        .setParameter("from", Date.from(from), TemporalType.TIMESTAMP)
        .setParameter("to", Date.from(to), TemporalType.TIMESTAMP)
        .getResultList();
  }

  /** Outings of some people that hold within the time. */
  static List<Outing> holding(EntityManager em, Collection<Long> people, Instant from, Instant to) {
    return within(em, HOLDING, from, to).stream()
        .filter(outing -> people.contains(outing.personId()))
        .toList();
  }

  /** Those that begin by now and are not under way. */
  static List<Outing> leaving(EntityManager em, Instant now) {
    return em.createQuery(
            "select o from Outing o where o.state in :states and o.startsAt <= :now order by o.id",
            Outing.class)
        .setParameter("states", List.of(OutingState.APPROVED.code(), OutingState.REPORTED.code()))
        .setParameter("now", Date.from(now), TemporalType.TIMESTAMP)
        .getResultList();
  }

  /** Those that ended and from which nobody reported back. */
  static List<Outing> overdue(EntityManager em, Instant now) {
    return em.createQuery(
            "select o from Outing o where o.state in :states and o.endsAt <= :now"
                + " order by o.endsAt, o.id",
            Outing.class)
        .setParameter("states", HOLDING)
        .setParameter("now", Date.from(now), TemporalType.TIMESTAMP)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Of the person or written by the person, newest first. */
  static List<Outing> of(EntityManager em, long person) {
    return em.createQuery(
            "select o from Outing o where o.personId = :person or o.applicantId = :person"
                + " order by o.firstDay desc, o.id desc",
            Outing.class)
        .setParameter("person", person)
        .setMaxResults(MOST)
        .getResultList();
  }

  static List<MatrixTerms> matrix(EntityManager em) {
    return em
        .createQuery("select m from MatrixRow m order by m.id", MatrixRow.class)
        .getResultList()
        .stream()
        .map(MatrixRow::terms)
        .toList();
  }

  /** Open suspicions against the person. */
  static List<Suspicion> against(EntityManager em, long person) {
    return em.createQuery(
            "select s from Suspicion s where s.personId = :person and s.state = :raised"
                + " order by s.id",
            Suspicion.class)
        .setParameter("person", person)
        .setParameter("raised", SuspicionState.RAISED.code())
        .getResultList();
  }

  /** Suspicions that the duty room has to decide. */
  static List<Suspicion> open(EntityManager em) {
    return em.createQuery(
            "select s from Suspicion s where s.state in :open order by s.id", Suspicion.class)
        .setParameter("open", OPEN)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Suspicions of days in the period. */
  static List<Suspicion> between(EntityManager em, LocalDate first, LocalDate last) {
    return em.createQuery(
            "select s from Suspicion s where s.day between :first and :last order by s.id",
            Suspicion.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /** Outings that began in the period and were handed in. */
  static List<Outing> begun(EntityManager em, LocalDate first, LocalDate last) {
    return em.createQuery(
            "select o from Outing o where o.firstDay between :first and :last"
                + " and o.submittedAt is not null order by o.id",
            Outing.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }
}
