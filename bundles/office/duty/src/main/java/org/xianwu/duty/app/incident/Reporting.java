package org.xianwu.duty.app.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.Watch;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentProblem;
import org.xianwu.duty.domain.incident.IncidentReport;
import org.xianwu.duty.domain.incident.NewReport;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Telling the higher level: first, follow-up, final and verification reports. */
@Component(service = Reporting.class)
public final class Reporting {

  /** Series of the duty bulletins (值班信息第 n 期). */
  public static final String BULLETIN = "值班信息";

  private static final Act REPORT = Act.of("report");
  private static final Act SEND = Act.of("send");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final UnitAccess access;
  private final Numbers numbers;
  private final People people;
  private final Watch watch;
  private final Incidents incidents;

  @Activate
  public Reporting(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Numbers numbers,
      @Reference People people,
      @Reference Watch watch,
      @Reference Incidents incidents) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.numbers = Objects.requireNonNull(numbers);
    this.people = Objects.requireNonNull(people);
    this.watch = Objects.requireNonNull(watch);
    this.incidents = Objects.requireNonNull(incidents);
  }

  /**
   * Reports, together with what is newly known; gives back the id of the report.
   *
   * @param news what is known now, empty when nothing changed
   * @param reason of a smaller number of dead, else may be empty
   * @throws Problem {@code duty.signer-not-entitled} and what {@link Incident#report} refuses
   */
  public long report(long id, NewReport given, Optional<Facts> news, String reason) {
    return store.write(
        REPORT,
        em -> {
          Incident incident = incident(em, id);
          news.ifPresent(facts -> incidents.learn(em, incident, facts, reason));
          given.written().ifPresent(paper -> requireSigner(incident, paper));
          IncidentReport report = incident.report(ids.next(), given, clock.instant());
          issue(report);
          em.persist(report);
          return report.id();
        });
  }

  /** Sends a report by the way it has not gone yet: writes what was phoned, or the other way. */
  public void send(long id, long reportId, Telling telling) {
    store.write(
        SEND,
        em -> {
          Incident incident = incident(em, id);
          IncidentReport report = Entry.found(em, IncidentReport.class, reportId);
          if (report.incidentId() != id) {
            throw Problem.of(CommonProblem.NOT_FOUND);
          }
          if (telling instanceof Telling.Paper paper) {
            requireSigner(incident, paper);
          }
          incident.send(report, telling, clock.instant());
          issue(report);
          return null;
        });
  }

  /**
   * Somebody who may sign.
   *
   * @param onDuty whether it is the leader on duty
   */
  public record Signer(long personId, boolean onDuty) {}

  /** Who may sign a report of the incident now: those on duty, then main leaders. */
  public List<Signer> signers(long id) {
    Incident incident = store.read(em -> incident(em, id));
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
    Set<Long> onDuty = watch.leaders(incident.unitId(), now);
    List<Signer> all = new ArrayList<>(onDuty.stream().map(one -> new Signer(one, true)).toList());
    people.leadersOn(today).stream()
        .filter(one -> !onDuty.contains(one))
        .filter(one -> onDuty.isEmpty() || people.mainLeaderOn(one, today))
        .forEach(one -> all.add(new Signer(one, false)));
    return all;
  }

  private Incident incident(EntityManager em, long id) {
    Incident incident = IncidentRows.incident(em, id);
    access.requireRecord(
        DutyPermissions.INCIDENT_REPORT, DutyPermissions.INCIDENT_VIEW, incident.unitId());
    return incident;
  }

  /** The number of the bulletin is drawn last, so that a refused report leaves no gap. */
  private void issue(IncidentReport report) {
    report
        .paper()
        .filter(paper -> report.issue().isEmpty())
        .ifPresent(
            paper -> {
              int year = LocalDate.ofInstant(paper.at(), WorkCalendar.ZONE).getYear();
              report.issue(numbers.next(BULLETIN, year));
            });
  }

  /**
   * Reports are signed by the leader on duty or a main leader; where no roster says who leads, by
   * any leader in post.
   */
  private void requireSigner(Incident incident, Telling.Paper paper) {
    LocalDate day = LocalDate.ofInstant(paper.at(), WorkCalendar.ZONE);
    Set<Long> onDuty = watch.leaders(incident.unitId(), paper.at());
    boolean entitled =
        people.mainLeaderOn(paper.signer(), day)
            || onDuty.contains(paper.signer())
            || onDuty.isEmpty() && people.leaderOn(paper.signer(), day);
    if (!entitled) {
      throw refusal(paper).field("written.signerId", refusal(paper));
    }
  }

  private Problem refusal(Telling.Paper paper) {
    return Problem.of(IncidentProblem.SIGNER_NOT_ENTITLED)
        .with("name", people.name(paper.signer()));
  }
}
