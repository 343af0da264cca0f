package org.xianwu.platform.approval.app;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.api.approval.Approvals;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.approval.domain.Actor;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.Step;
import org.xianwu.platform.approval.machine.Approval;
import org.xianwu.platform.approval.machine.ApprovalProblem;
import org.xianwu.platform.approval.machine.Stage;
import org.xianwu.platform.approval.machine.Status;

/** Takes cases in, for the functions that submit them. */
@Component(service = {Approvals.class, ApprovalDesk.class})
public final class ApprovalDesk implements Approvals {

  private static final Act SUBMIT = Act.of("submit");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final Subjects subjects;
  private final ChainBook chains;
  private final Way way;
  private final Cases cases;
  private final Steps steps;
  private final Signatures signatures;

  @Activate
  public ApprovalDesk(
      @Reference(target = "(xianwu.unit=approval)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Subjects subjects,
      @Reference ChainBook chains,
      @Reference Way way,
      @Reference Cases cases,
      @Reference Steps steps,
      @Reference Signatures signatures) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.subjects = Objects.requireNonNull(subjects);
    this.chains = Objects.requireNonNull(chains);
    this.way = Objects.requireNonNull(way);
    this.cases = Objects.requireNonNull(cases);
    this.steps = Objects.requireNonNull(steps);
    this.signatures = Objects.requireNonNull(signatures);
  }

  @Override
  public void submit(String kind, long caseId) {
    ApprovalSubject subject = subjects.require(kind);
    store.write(
        SUBMIT,
        em -> {
          subject.requireSubmittable(caseId);
          CaseFacts facts = subject.facts(caseId);
          requireApplicant(facts.applicantId());
          Optional<CaseApproval> known = cases.of(em, kind, caseId);
          if (known.isPresent()) {
            again(em, subject, known.get(), facts);
          } else {
            first(em, subject, caseId, facts);
          }
          return null;
        });
  }

  /** Else somebody would submit in another's name, and then decide. */
  private void requireApplicant(long applicant) {
    Caller caller = callers.current();
    if (caller.kind() != Caller.Kind.SYSTEM && caller.personId() != applicant) {
      throw Problem.of(ApprovalProblem.NOT_APPLICANT);
    }
  }

  private void first(EntityManager em, ApprovalSubject subject, long caseId, CaseFacts facts) {
    ChainBook.Version chain = chains.followed(em, subject);
    Way.Found found = way.of(subject, caseId, facts, chain.stages());
    Approval state = Approval.submit(facts.applicantId(), found.stages());
    CaseApproval row = new CaseApproval(ids.next(), subject.kind(), caseId, facts.applicantId());
    row.follow(chain.id());
    freeze(em, row, facts);
    row.stand(state, clock.instant());
    em.persist(row);
    CaseFile file = CaseFile.of(row, List.of(), List.of());
    cases.keep(em, file, state, found.limits());
    submitted(em, file, Step.SUBMIT);
  }

  /**
   * The chain is the one that the case began with; its conditions look at the case as it is now.
   */
  private void again(EntityManager em, ApprovalSubject subject, CaseApproval row, CaseFacts facts) {
    if (row.applicantId() != facts.applicantId()) {
      throw Problem.of(ApprovalProblem.NOT_APPLICANT);
    }
    if (row.status() != Status.WITH_APPLICANT) {
      throw Problem.of(ApprovalProblem.STATUS_FORBIDS).with("status", row.status().code());
    }
    CaseFile file = cases.load(em, row);
    Way.Found found =
        way.of(subject, row.caseId(), facts, chains.stages(em, row.chainId(), subject));
    Approval before = file.state();
    boolean sameWay = names(found.stages()).equals(names(before.stages()));
    Approval next =
        sameWay
            ? before.resubmit(row.applicantId())
            : before.resubmitAlong(row.applicantId(), found.stages());
    freeze(em, row, facts);
    int above = sameWay ? 0 : next.stages().get(0).key();
    Map<Integer, Optional<Term>> limits = new LinkedHashMap<>();
    found.limits().forEach((key, limit) -> limits.put(key + above, limit));
    cases.keep(em, file, next, limits);
    submitted(em, file, Step.RESUBMIT);
  }

  private void freeze(EntityManager em, CaseApproval row, CaseFacts facts) {
    row.freeze(facts, Frozen.digest(facts.content()), clock.instant());
    Frozen.keep(em, ids, row, facts.content());
  }

  private void submitted(EntityManager em, CaseFile file, Step step) {
    Actor actor = Actor.self(callers.current().personId());
    steps.record(em, file, step, actor, "", List.of());
    steps.followed(em, file, Outcome.SUBMITTED, "");
  }

  private static List<String> names(List<Stage> stages) {
    return stages.stream().filter(stage -> stage.addedBy() == 0).map(Stage::name).toList();
  }

  @Override
  public void cancel(String kind, long caseId, String reason) {
    store.write(
        Act.of(Step.CANCEL.code()).because(reason),
        em -> {
          CaseApproval row =
              cases.of(em, kind, caseId).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
          CaseFile file = cases.load(em, row);
          List<Long> told = file.openTasks().stream().map(task -> task.personId()).toList();
          cases.keep(em, file, file.state().cancel(callers.current().personId()), Map.of());
          Actor actor = Actor.self(callers.current().personId());
          steps.record(em, file, Step.CANCEL, actor, reason, List.of());
          steps.tell(file, Step.CANCEL, reason, told);
          steps.followed(em, file, Outcome.CANCELLED, reason);
          return null;
        });
  }

  @Override
  public void annul(String kind, long caseId, String reason) {
    store.write(
        Act.of(Step.VOID.code()).because(reason),
        em -> {
          CaseApproval row =
              cases.of(em, kind, caseId).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
          CaseFile file = cases.load(em, row);
          Set<Long> told = new TreeSet<>(Set.of(row.applicantId()));
          file.tasks().values().forEach(task -> told.add(task.task().decidedBy()));
          file.tasks().values().forEach(task -> told.add(task.personId()));
          cases.keep(em, file, file.state().annul(), Map.of());
          Actor actor = Actor.self(callers.current().personId());
          steps.record(em, file, Step.VOID, actor, reason, List.of());
          steps.tell(file, Step.VOID, reason, told);
          steps.followed(em, file, Outcome.VOID, reason);
          return null;
        });
  }

  @Override
  public Optional<Standing> standing(String kind, long caseId) {
    return store.read(em -> cases.of(em, kind, caseId).map(row -> standing(em, row)));
  }

  private Standing standing(EntityManager em, CaseApproval row) {
    boolean changed =
        subjects
            .find(row.kind())
            .map(subject -> Comparison.changed(Frozen.lines(em, row), subject.facts(row.caseId())))
            .orElse(false);
    return new Standing(row.id(), row.status().code(), row.stageName(), changed);
  }

  @Override
  public List<Signature> signatures(String kind, long caseId) {
    return signatures.of(kind, caseId);
  }

  /** Who would be asked if the case were submitted now. */
  public List<Stage> preview(String kind, long caseId) {
    ApprovalSubject subject = subjects.require(kind);
    if (!subject.visible(caseId, callers.current())) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    CaseFacts facts = subject.facts(caseId);
    return store.read(em -> way.of(subject, caseId, facts, chains.holding(em, subject)).stages());
  }
}
