package org.xianwu.duty.app.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.config.DutySettings;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentFigures;
import org.xianwu.duty.domain.incident.IncidentLine;
import org.xianwu.duty.domain.incident.IncidentReport;
import org.xianwu.duty.domain.incident.Owed;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.Light;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Store;

/** Looking at incidents: the open ones with their clocks, and one with its whole course. */
@Component(service = IncidentDesk.class)
public final class IncidentDesk {

  private static final int MOST_DAYS = 366;

  private final Store store;
  private final Clock clock;
  private final UnitAccess access;
  private final DutySettings settings;
  private final Incidents incidents;

  @Activate
  public IncidentDesk(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference DutySettings settings,
      @Reference Incidents incidents) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.settings = Objects.requireNonNull(settings);
    this.incidents = Objects.requireNonNull(incidents);
  }

  /** Something owed and its light now. */
  public record Clocked(Owed owed, Light light) {}

  /**
   * An incident with its whole course, oldest first.
   *
   * @param at when this was looked at
   * @param verbs what the caller may do now
   * @param unitLate minutes that the unit took beyond its time, 0 when in time
   */
  public record Course(
      Instant at,
      Incident incident,
      List<Clocked> owed,
      List<IncidentReport> reports,
      List<IncidentLine> lines,
      List<String> verbs,
      long unitLate) {

    public Course {
      owed = List.copyOf(owed);
      reports = List.copyOf(reports);
      lines = List.copyOf(lines);
      verbs = List.copyOf(verbs);
    }
  }

  /** What is not over, as far as the caller may see it, the most urgent first. */
  public List<Course> open() {
    access.caller().require(DutyPermissions.INCIDENT_VIEW);
    return open(DutyPermissions.INCIDENT_VIEW, access.caller());
  }

  /** What is not over and is the caller's to report. */
  List<Course> openTo(Caller caller) {
    return open(DutyPermissions.INCIDENT_REPORT, caller);
  }

  private List<Course> open(String permission, Caller caller) {
    return store.read(
        em -> {
          List<Incident> seen =
              IncidentRows.pending(em).stream()
                  .filter(one -> UnitAccess.reaches(caller, permission, one.unitId()))
                  .toList();
          List<IncidentReport> reports =
              IncidentRows.reports(em, seen.stream().map(Incident::id).toList());
          List<Course> all = new ArrayList<>();
          for (Incident one : seen) {
            List<IncidentReport> own =
                reports.stream().filter(report -> report.incidentId() == one.id()).toList();
            all.add(course(one, own, List.of()));
          }
          all.sort(Comparator.comparing(IncidentDesk::next));
          return all;
        });
  }

  /** One incident as the caller may see it. */
  public Course course(long id) {
    Incident incident = incidents.read(id);
    return store.read(
        em -> course(incident, IncidentRows.reports(em, List.of(id)), IncidentRows.lines(em, id)));
  }

  /** A report and the incident that it tells of. */
  public record Told(Incident incident, IncidentReport report) {}

  /**
   * A report as it was sent.
   *
   * @throws Problem {@code request.not-found} when the caller may not see its incident
   */
  public Told told(long reportId) {
    IncidentReport report = store.read(em -> Entry.found(em, IncidentReport.class, reportId));
    return new Told(incidents.read(report.incidentId()), report);
  }

  /**
   * The incidents that became known in the period, as far as the caller may see them, in figures.
   *
   * @throws Problem {@code duty.period-invalid}
   */
  public IncidentFigures figures(LocalDate first, LocalDate last) {
    access.caller().require(DutyPermissions.INCIDENT_VIEW);
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw Problem.of(DutyProblem.PERIOD_INVALID)
          .with("first", first)
          .with("last", last)
          .with("most", MOST_DAYS);
    }
    return store.read(
        em ->
            IncidentFigures.of(
                IncidentRows.known(em, start(first), start(last.plusDays(1))).stream()
                    .filter(one -> access.reaches(DutyPermissions.INCIDENT_VIEW, one.unitId()))
                    .toList()));
  }

  private static Instant start(LocalDate day) {
    return WorkCalendar.moment(day.atStartOfDay());
  }

  private Course course(Incident incident, List<IncidentReport> reports, List<IncidentLine> lines) {
    Instant now = clock.instant();
    List<Clocked> owed =
        Owed.of(incident, settings.reporting()).stream()
            .map(one -> new Clocked(one, one.light(now, settings.reporting().warning())))
            .toList();
    boolean phonedOnly = reports.stream().anyMatch(one -> one.paper().isEmpty());
    List<String> verbs = incidents.verbs(incident, phonedOnly);
    long took = Duration.between(incident.occurAt(), incident.known()).toMinutes();
    long late = Math.max(0, took - settings.reporting().unit().toMinutes());
    return new Course(now, incident, owed, reports, lines, verbs, late);
  }

  private static Instant next(Course course) {
    return course.owed().stream().map(one -> one.owed().due()).findFirst().orElse(Instant.MAX);
  }
}
