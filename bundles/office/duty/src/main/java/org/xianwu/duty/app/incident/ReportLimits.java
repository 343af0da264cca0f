package org.xianwu.duty.app.incident;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.incident.IncidentProblem;
import org.xianwu.duty.domain.incident.LimitTerms;
import org.xianwu.duty.domain.incident.ReportLimit;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Keeps the county's table of limits: other limits are new lines, what held stays on record. */
@Component(service = ReportLimits.class)
public final class ReportLimits {

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final People people;

  @Activate
  public ReportLimits(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference People people) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.people = Objects.requireNonNull(people);
  }

  /**
   * A new line, from today on at the earliest.
   *
   * @throws Problem {@code duty.limit-backdated}, {@code duty.limit-exists}
   */
  public long add(LimitTerms terms) {
    callers.current().require(DutyPermissions.LIMIT_EDIT);
    requireAhead(terms);
    return store.write(
        Act.CREATE,
        em -> {
          List<ReportLimit> all =
              em.createQuery("select l from ReportLimit l", ReportLimit.class).getResultList();
          requireOnce(all, terms);
          ReportLimit line = new ReportLimit(ids.next(), terms);
          em.persist(line);
          return line.id();
        });
  }

  /**
   * Changes a line that does not hold yet.
   *
   * @param rev version that the caller saw
   * @throws Problem {@code duty.limit-in-force}
   */
  public void change(long id, int rev, LimitTerms terms) {
    callers.current().require(DutyPermissions.LIMIT_EDIT);
    store.write(
        Act.EDIT,
        em -> {
          ReportLimit line = Entry.found(em, ReportLimit.class, id);
          line.requireRev(rev, people::name);
          if (!line.terms().validFrom().isAfter(WorkCalendar.today(clock))) {
            throw Problem.of(IncidentProblem.LIMIT_IN_FORCE);
          }
          line.set(terms);
          return null;
        });
  }

  /** The line as it stands; for changes of single columns. */
  public LimitTerms read(long id) {
    callers.current().require(DutyPermissions.INCIDENT_VIEW);
    return store.read(em -> Entry.found(em, ReportLimit.class, id).terms());
  }

  private void requireAhead(LimitTerms terms) {
    if (terms.validFrom().isBefore(WorkCalendar.today(clock))) {
      throw Problem.of(IncidentProblem.LIMIT_BACKDATED)
          .field("validFrom", IncidentProblem.LIMIT_BACKDATED);
    }
  }

  private static void requireOnce(List<ReportLimit> all, LimitTerms terms) {
    boolean taken =
        all.stream()
            .map(ReportLimit::terms)
            .anyMatch(other -> other.sameAs(terms) && other.validFrom().equals(terms.validFrom()));
    if (taken) {
      throw Problem.of(IncidentProblem.LIMIT_EXISTS).with("day", terms.validFrom());
    }
  }
}
