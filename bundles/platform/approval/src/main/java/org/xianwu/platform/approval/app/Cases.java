package org.xianwu.platform.approval.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.calendar.Deadline;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.approval.config.ApprovalSettings;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.CaseStage;
import org.xianwu.platform.approval.domain.CaseTask;
import org.xianwu.platform.approval.machine.Approval;
import org.xianwu.platform.approval.machine.Stage;
import org.xianwu.platform.approval.machine.Task;

/** Reads approvals from their rows and keeps the next state in them. */
@Component(service = Cases.class)
public final class Cases {

  private final Ids ids;
  private final Clock clock;
  private final WorkCalendar calendar;
  private final ApprovalSettings settings;

  @Activate
  public Cases(
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference WorkCalendar calendar,
      @Reference ApprovalSettings settings) {
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.calendar = Objects.requireNonNull(calendar);
    this.settings = Objects.requireNonNull(settings);
  }

  /**
   * The approval.
   *
   * @throws Problem {@code request.not-found}
   */
  CaseFile load(EntityManager em, long id) {
    return load(em, Entry.found(em, CaseApproval.class, id));
  }

  CaseFile load(EntityManager em, CaseApproval row) {
    List<CaseStage> stages =
        em.createQuery(
                "select s from CaseStage s where s.approvalId = :approval order by s.place",
                CaseStage.class)
            .setParameter("approval", row.id())
            .getResultList();
    List<CaseTask> tasks =
        em.createQuery(
                "select t from CaseTask t where t.approvalId = :approval order by t.number",
                CaseTask.class)
            .setParameter("approval", row.id())
            .getResultList();
    return CaseFile.of(row, stages, tasks);
  }

  /** The approval of a case; empty when it was never submitted. */
  Optional<CaseApproval> of(EntityManager em, String kind, long caseId) {
    return em
        .createQuery(
            "select c from CaseApproval c where c.kind = :kind and c.caseId = :case",
            CaseApproval.class)
        .setParameter("kind", kind)
        .setParameter("case", caseId)
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * Keeps the next state.
   *
   * @param limits time limits of stages that are new, by key
   */
  void keep(EntityManager em, CaseFile file, Approval next, Map<Integer, Optional<Term>> limits) {
    if (!next.sound()) {
      throw new IllegalStateException("approval " + file.row().id() + " would lose a task");
    }
    Instant now = clock.instant();
    file.row().stand(next, now);
    keepStages(em, file, next, limits);
    for (Task task : next.tasks()) {
      CaseTask known = file.tasks().get(task.number());
      if (known == null) {
        CaseTask opened = new CaseTask(ids.next(), file.row().id(), task, now);
        if (task.open()) {
          deadline(file, limit(file, limits, task.stage()), now)
              .ifPresent(deadline -> due(opened, deadline, now));
        }
        em.persist(opened);
        file.tasks().put(task.number(), opened);
      } else if (!known.task().equals(task)) {
        known.follow(task, now);
      }
    }
  }

  private void keepStages(
      EntityManager em, CaseFile file, Approval next, Map<Integer, Optional<Term>> limits) {
    Set<Integer> kept = next.stages().stream().map(Stage::key).collect(Collectors.toSet());
    file.stages().values().removeIf(stage -> forget(em, stage, kept));
    int place = 0;
    for (Stage stage : next.stages()) {
      CaseStage known = file.stages().get(stage.key());
      if (known == null) {
        Optional<Term> limit = limits.getOrDefault(stage.key(), Optional.empty());
        known = new CaseStage(ids.next(), file.row().id(), stage.key(), limit);
        known.stand(stage, place);
        em.persist(known);
        file.stages().put(stage.key(), known);
      } else {
        known.stand(stage, place);
      }
      place++;
    }
  }

  private static boolean forget(EntityManager em, CaseStage stage, Set<Integer> kept) {
    if (kept.contains(stage.stageKey())) {
      return false;
    }
    em.remove(stage);
    return true;
  }

  private static Optional<Term> limit(
      CaseFile file, Map<Integer, Optional<Term>> limits, int stage) {
    CaseStage known = file.stages().get(stage);
    return known == null ? limits.getOrDefault(stage, Optional.empty()) : known.limit();
  }

  /** By the limit of the stage, else by when the function wants the case decided. */
  private Optional<Deadline> deadline(CaseFile file, Optional<Term> limit, Instant now) {
    return limit
        .map(term -> calendar.due(now, term))
        .or(() -> file.row().dueAt().filter(now::isBefore).map(Cases::at));
  }

  /** Sets a deadline and the first reminder after now. */
  void due(CaseTask task, Deadline deadline, Instant now) {
    Instant planned = settings.schedule().next(deadline, calendar, now).at();
    Instant end = deadline.due();
    // an end at night is told with the next reminder, one within the day when it passes
    boolean withinDay = settings.quiet().release(end, "").equals(end);
    boolean passesFirst = withinDay && now.isBefore(end) && end.isBefore(planned);
    task.due(end, passesFirst ? end : planned);
  }

  /** A deadline at a moment that somebody chose. */
  static Deadline at(Instant moment) {
    return new Deadline(moment, moment, false, List.of());
  }
}
