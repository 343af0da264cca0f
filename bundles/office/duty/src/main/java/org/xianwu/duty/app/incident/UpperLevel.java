package org.xianwu.duty.app.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentReport;
import org.xianwu.duty.domain.incident.LineKind;
import org.xianwu.duty.domain.incident.ReportKind;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Store;

/** What the duty platform above does: reads what was reported, acknowledges it, asks back. */
@Component(service = UpperLevel.class)
public final class UpperLevel {

  private static final Act ACKNOWLEDGE = Act.of("acknowledge");
  private static final Act ASK = Act.of("ask-verification");

  private final Store store;
  private final Clock clock;
  private final UnitAccess access;
  private final Incidents incidents;

  @Activate
  public UpperLevel(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Incidents incidents) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.incidents = Objects.requireNonNull(incidents);
  }

  /** An incident with what was reported of it, oldest report first. */
  public record Reported(Incident incident, List<IncidentReport> reports) {

    public Reported {
      Objects.requireNonNull(incident);
      reports = List.copyOf(reports);
    }
  }

  /**
   * Incidents of the period, both days included, of which the higher level was told in any way, by
   * the time of knowledge.
   */
  public List<Reported> list(LocalDate from, LocalDate to) {
    access.caller().require(DutyPermissions.PLATFORM_INCIDENT);
    return store.read(
        em -> {
          List<Incident> known =
              IncidentRows.known(em, start(from), start(to.plusDays(1))).stream()
                  .filter(one -> access.reaches(DutyPermissions.PLATFORM_INCIDENT, one.unitId()))
                  .filter(one -> one.lastReportAt().isPresent())
                  .toList();
          List<IncidentReport> reports =
              IncidentRows.reports(em, known.stream().map(Incident::id).toList());
          return known.stream()
              .map(
                  one ->
                      new Reported(
                          one,
                          reports.stream()
                              .filter(report -> report.incidentId() == one.id())
                              .toList()))
              .toList();
        });
  }

  /**
   * Signs for a written report; again it changes nothing. Gives back when it was first signed for.
   *
   * @throws Problem {@code request.not-found}, {@code duty.report-unsent}
   */
  public Instant acknowledge(String number, ReportKind kind, int no, String receiver) {
    return store.write(
        ACKNOWLEDGE,
        em -> {
          Incident incident = reported(em, number);
          IncidentReport report =
              IncidentRows.reports(em, List.of(incident.id())).stream()
                  .filter(one -> one.kind() == kind && one.number() == no)
                  .findFirst()
                  .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
          String by = receiver.isBlank() ? access.caller().name() : receiver.trim();
          if (report.acknowledge(by, clock.instant())) {
            String text = report.name() + "：" + by;
            incidents.line(em, incident, LineKind.ACKNOWLEDGED, text, Optional.empty());
          }
          return report.acknowledgedAt().orElseThrow();
        });
  }

  /**
   * Asks for a verification; gives back until when it is owed.
   *
   * @param due the county's usual time when empty
   */
  public Instant ask(String number, String question, Optional<Instant> due) {
    return store.write(
        ASK,
        em -> {
          Incident incident = reported(em, number);
          incidents.ask(em, incident, access.caller().name(), question, due);
          return incident.answerDue().orElseThrow();
        });
  }

  /** What was not reported is not there for the higher level. */
  private Incident reported(EntityManager em, String number) {
    access.caller().require(DutyPermissions.PLATFORM_INCIDENT);
    return IncidentRows.numbered(em, number)
        .filter(one -> one.lastReportAt().isPresent())
        .filter(one -> access.reaches(DutyPermissions.PLATFORM_INCIDENT, one.unitId()))
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  private static Instant start(LocalDate day) {
    return WorkCalendar.moment(day.atStartOfDay());
  }
}
