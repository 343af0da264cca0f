package org.xianwu.platform.approval.app;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.CaseReader;

/**
 * Who may see an approval: the applicant, whoever was ever asked or acted, those to whom it was
 * sent, their delegates, whoever steers the cases of the unit, and whoever may see the case itself.
 */
@Component(service = Sight.class)
public final class Sight {

  private final CallerContext callers;
  private final Subjects subjects;
  private final Delegations delegations;

  @Activate
  public Sight(
      @Reference CallerContext callers,
      @Reference Subjects subjects,
      @Reference Delegations delegations) {
    this.callers = Objects.requireNonNull(callers);
    this.subjects = Objects.requireNonNull(subjects);
    this.delegations = Objects.requireNonNull(delegations);
  }

  /**
   * Refuses as if there were no such approval.
   *
   * @throws Problem {@code request.not-found}
   */
  void require(EntityManager em, CaseFile file) {
    if (!visible(em, file)) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
  }

  /**
   * Refuses unless the caller may steer cases of the applicant's unit.
   *
   * @throws Problem {@code access.denied}
   */
  void requireSteering(CaseFile file) {
    callers.current().require(ApprovalPermissions.STEER);
    if (!steers(file)) {
      throw Problem.of(CommonProblem.DENIED).with("permission", ApprovalPermissions.STEER);
    }
  }

  /** Whether the caller may steer the case; a narrow grant reaches the own unit or own cases. */
  boolean steers(CaseFile file) {
    CaseApproval row = file.row();
    return UnitAccess.BY_UNIT
        .reach(callers.current(), ApprovalPermissions.STEER)
        .covers(column -> column.equals("unit_id") ? row.unitId() : row.applicantId());
  }

  private boolean visible(EntityManager em, CaseFile file) {
    Caller caller = callers.current();
    CaseApproval row = file.row();
    long me = caller.personId();
    return me != 0
        && (row.applicantId() == me
            || file.tasks().values().stream().anyMatch(task -> task.personId() == me)
            || acted(em, row.id(), me)
            || readers(em, row.id()).stream().anyMatch(reader -> reader.personId() == me)
            || standsIn(em, file, me)
            || steers(file)
            || subjects
                .find(row.kind())
                .map(subject -> subject.visible(row.caseId(), caller))
                .orElse(false));
  }

  private boolean standsIn(EntityManager em, CaseFile file, long me) {
    Set<Long> principals = delegations.principals(em, me, file.row().kind());
    return file.openTasks().stream().anyMatch(task -> principals.contains(task.personId()));
  }

  private static boolean acted(EntityManager em, long approval, long person) {
    return !em.createQuery(
            "select e.id from CaseEvent e where e.approvalId = :approval and e.actorId = :person",
            Long.class)
        .setParameter("approval", approval)
        .setParameter("person", person)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  List<CaseReader> readers(EntityManager em, long approval) {
    return em.createQuery(
            "select r from CaseReader r where r.approvalId = :approval order by r.id",
            CaseReader.class)
        .setParameter("approval", approval)
        .getResultList();
  }
}
