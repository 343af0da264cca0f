package org.xianwu.platform.approval.app;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.approval.domain.Actor;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.CaseEvent;
import org.xianwu.platform.approval.domain.CaseTask;
import org.xianwu.platform.approval.domain.Step;
import org.xianwu.platform.approval.machine.Approval;

/** What follows from every step: it is written down, the function follows, people hear of it. */
@Component(service = Steps.class)
public final class Steps {

  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final Subjects subjects;
  private final Delegations delegations;
  private final Announcements announcements;

  @Activate
  public Steps(
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Subjects subjects,
      @Reference Delegations delegations,
      @Reference Announcements announcements) {
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.subjects = Objects.requireNonNull(subjects);
    this.delegations = Objects.requireNonNull(delegations);
    this.announcements = Objects.requireNonNull(announcements);
  }

  /** Writes the step down, at the stage where the case stands; the applicant stands in none. */
  void record(
      EntityManager em, CaseFile file, Step step, Actor actor, String opinion, List<Long> people) {
    CaseApproval row = file.row();
    int stage = step.ofApplicant() ? Approval.APPLICANT : row.stageKey();
    String name = step.ofApplicant() ? "" : row.stageName();
    record(em, row, step, stage, name, actor, opinion, people);
  }

  /** Writes the step down, at the stage of the task that was decided. */
  void record(
      EntityManager em,
      CaseApproval row,
      Step step,
      int stage,
      String stageName,
      Actor actor,
      String opinion,
      List<Long> people) {
    em.persist(
        new CaseEvent(
            ids.next(), row.id(), step, stage, stageName, actor, clock.instant(), opinion, people));
  }

  /** The function follows, and those who are asked now hear of it. */
  void followed(EntityManager em, CaseFile file, Outcome outcome, String reason) {
    subjects.require(file.row().kind()).decided(file.row().caseId(), outcome, reason);
    ask(em, file, Set.of());
  }

  /** Tells those who are asked now and were not before. */
  void ask(EntityManager em, CaseFile file, Set<Integer> openBefore) {
    Set<Long> asked = new TreeSet<>();
    for (CaseTask task : file.openTasks()) {
      if (!openBefore.contains(task.number())) {
        asked.add(task.personId());
        asked.addAll(delegations.delegates(em, task.personId(), file.row().kind()));
      }
    }
    asked.remove(file.row().applicantId());
    if (!asked.isEmpty()) {
      announcements.asked(file.row(), asked);
    }
  }

  /** What the function and the applicant learn from a decision. */
  void decided(EntityManager em, CaseFile file, Approval before, Actor actor, String opinion) {
    CaseApproval row = file.row();
    boolean moved = before.status() != row.status();
    switch (row.status()) {
      case APPROVED -> {
        subjects.require(row.kind()).decided(row.caseId(), Outcome.APPROVED, opinion);
        announcements.approved(row);
      }
      case WITH_APPLICANT -> {
        if (moved) {
          subjects.require(row.kind()).decided(row.caseId(), Outcome.RETURNED, opinion);
          announcements.returned(row, actor, opinion);
        }
      }
      default -> {
        // still on its way
      }
    }
  }

  void tell(CaseFile file, Step what, String reason, Collection<Long> people) {
    Set<Long> others = new TreeSet<>(people);
    others.remove(callers.current().personId());
    announcements.told(file.row(), what, callers.current().personId(), reason, others);
  }
}
