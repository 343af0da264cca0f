package org.xianwu.platform.approval.app;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.approval.config.ApprovalSettings;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.CaseTask;
import org.xianwu.platform.approval.machine.Status;

/**
 * Reminds of what is due: some working days before, on the day, every day after it, and ever higher
 * up; never at night. Each task keeps when it is next reminded of, so a restart repeats nothing.
 */
@Component(service = Reminders.class)
public final class Reminders {

  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
  private static final Act REMIND = Act.of("remind");
  private static final int AT_ONCE = 100;

  private final Store store;
  private final Clock clock;
  private final ApprovalSettings settings;
  private final Finder finder;
  private final Delegations delegations;
  private final Cases cases;
  private final Announcements announcements;

  @Activate
  public Reminders(
      @Reference(target = "(xianwu.unit=approval)") Store store,
      @Reference Clock clock,
      @Reference ApprovalSettings settings,
      @Reference Finder finder,
      @Reference Delegations delegations,
      @Reference Cases cases,
      @Reference Announcements announcements) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.settings = Objects.requireNonNull(settings);
    this.finder = Objects.requireNonNull(finder);
    this.delegations = Objects.requireNonNull(delegations);
    this.cases = Objects.requireNonNull(cases);
    this.announcements = Objects.requireNonNull(announcements);
  }

  /** Reminds of everything whose time has come; gives back how many tasks that were. */
  public int remind() {
    Instant now = clock.instant();
    int reminded = 0;
    Set<Long> tried = new TreeSet<>();
    List<Long> due = due(now);
    while (!due.isEmpty()) {
      for (long task : due) {
        reminded += remind(task, now) ? 1 : 0;
      }
      tried.addAll(due);
      due = due(now).stream().filter(task -> !tried.contains(task)).toList();
    }
    return reminded;
  }

  private List<Long> due(Instant now) {
    return store.read(
        em ->
            em.createQuery(
                    "select t.id from CaseTask t where t.state = 'open' and t.alertAt <= :now"
                        + " order by t.alertAt",
                    Long.class)
                .setParameter("now", Timestamp.from(now))
                .setMaxResults(AT_ONCE)
                .getResultList());
  }

  private boolean remind(long task, Instant now) {
    try {
      return store.write(REMIND, em -> remind(em, em.find(CaseTask.class, task), now));
    } catch (RuntimeException failed) { // one task must not keep the others from being reminded of
      LOG.warn("task {} could not be reminded of, tried again later", task, failed);
      return false;
    }
  }

  private boolean remind(EntityManager em, CaseTask task, Instant now) {
    if (task == null || !task.open() || task.dueAt().isEmpty()) {
      return false;
    }
    CaseApproval about = em.find(CaseApproval.class, task.approvalId());
    Instant due = task.dueAt().get();
    Instant shown = settings.quiet().release(now, about.kind());
    if (shown.isAfter(now)) {
      task.due(due, shown);
      return false;
    }
    if (about.status() == Status.RUNNING) {
      Set<Long> people = new TreeSet<>(Set.of(task.personId()));
      people.addAll(delegations.delegates(em, task.personId(), about.kind()));
      long late = daysLate(due, now);
      if (late >= settings.schedule().headFrom()) {
        finder.head(task.personId()).ifPresent(people::add);
      }
      if (late >= settings.schedule().leaderFrom()) {
        people.addAll(finder.above(task.personId(), about.unitId()));
      }
      people.remove(about.applicantId());
      announcements.due(about, due, !now.isBefore(due), people);
    }
    cases.due(task, Cases.at(due), now);
    return about.status() == Status.RUNNING;
  }

  private static long daysLate(Instant due, Instant now) {
    LocalDate end = LocalDate.ofInstant(due, WorkCalendar.ZONE);
    return ChronoUnit.DAYS.between(end, LocalDate.ofInstant(now, WorkCalendar.ZONE));
  }
}
