package org.xianwu.duty.app.incident;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentLine;
import org.xianwu.duty.domain.incident.IncidentReport;
import org.xianwu.duty.domain.incident.IncidentState;
import org.xianwu.duty.domain.incident.LimitTable;
import org.xianwu.duty.domain.incident.ReportLimit;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;

/** The questions that the use cases ask of the database, each answered from an index. */
final class IncidentRows {

  private static final List<String> OPEN =
      Arrays.stream(IncidentState.values())
          .filter(IncidentState::open)
          .map(IncidentState::code)
          .toList();

  private IncidentRows() {}

  /**
   * The incident.
   *
   * @throws Problem {@code request.not-found}
   */
  static Incident incident(EntityManager em, long id) {
    return Entry.found(em, Incident.class, id);
  }

  static Optional<Incident> numbered(EntityManager em, String number) {
    return em
        .createQuery("select i from Incident i where i.number = :number", Incident.class)
        .setParameter("number", number)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Those of which something is still to be done, and those of which the higher level asks. */
  static List<Incident> pending(EntityManager em) {
    return em.createQuery(
            "select i from Incident i where i.state in :open or i.answerDue is not null"
                + " order by i.knownAt, i.id",
            Incident.class)
        .setParameter("open", OPEN)
        .getResultList();
  }

  /** Those of the period by the time of knowledge, oldest first, false alarms included. */
  static List<Incident> known(EntityManager em, Instant from, Instant until) {
    return em.createQuery(
            "select i from Incident i where i.knownAt >= :from and i.knownAt < :until"
                + " order by i.knownAt, i.id",
            Incident.class)
        .setParameter("from", Timestamp.from(from))
        .setParameter("until", Timestamp.from(until))
        .getResultList();
  }

  /** Ended before the moment with personal data that nobody keeps as evidence. */
  static List<Incident> withPeople(EntityManager em, Instant endedBefore) {
    return em.createQuery(
            "select i from Incident i where i.destroyedAt is null and i.closedAt <= :end"
                + " and i.evidence = false order by i.closedAt",
            Incident.class)
        .setParameter("end", Timestamp.from(endedBefore))
        .getResultList();
  }

  /** Oldest first. */
  static List<IncidentReport> reports(EntityManager em, Collection<Long> incidents) {
    return incidents.isEmpty()
        ? List.of()
        : em.createQuery(
                "select r from IncidentReport r where r.incidentId in :incidents order by r.id",
                IncidentReport.class)
            .setParameter("incidents", incidents)
            .getResultList();
  }

  /** Oldest first. */
  static List<IncidentLine> lines(EntityManager em, long incident) {
    return em.createQuery(
            "select l from IncidentLine l where l.incidentId = :incident order by l.id",
            IncidentLine.class)
        .setParameter("incident", incident)
        .getResultList();
  }

  /** The county's table; it has a handful of lines. */
  static LimitTable limits(EntityManager em) {
    return new LimitTable(
        em.createQuery("select l from ReportLimit l", ReportLimit.class).getResultList().stream()
            .map(ReportLimit::terms)
            .toList());
  }
}
