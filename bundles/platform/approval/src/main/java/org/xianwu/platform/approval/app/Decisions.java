package org.xianwu.platform.approval.app;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.approval.domain.Actor;
import org.xianwu.platform.approval.domain.CaseTask;
import org.xianwu.platform.approval.domain.Step;
import org.xianwu.platform.approval.machine.Approval;
import org.xianwu.platform.approval.machine.ApprovalProblem;
import org.xianwu.platform.approval.machine.Task;

/** What somebody who is asked may do: agree, return, pass on, ask more people, take them out. */
@Component(service = Decisions.class)
public final class Decisions {

  /** Where more people are asked. */
  public enum Place {
    BEFORE,
    BESIDE,
    AFTER
  }

  /** A step of the machine on an open task. */
  @FunctionalInterface
  private interface Move {
    Approval on(Approval state, Task task, Actor actor);
  }

  private final Store store;
  private final CallerContext callers;
  private final Directory directory;
  private final Subjects subjects;
  private final Cases cases;
  private final Delegations delegations;
  private final Finder finder;
  private final Steps steps;
  private final Sight sight;

  @Activate
  public Decisions(
      @Reference(target = "(xianwu.unit=approval)") Store store,
      @Reference CallerContext callers,
      @Reference Directory directory,
      @Reference Subjects subjects,
      @Reference Cases cases,
      @Reference Delegations delegations,
      @Reference Finder finder,
      @Reference Steps steps,
      @Reference Sight sight) {
    this.store = Objects.requireNonNull(store);
    this.callers = Objects.requireNonNull(callers);
    this.directory = Objects.requireNonNull(directory);
    this.subjects = Objects.requireNonNull(subjects);
    this.cases = Objects.requireNonNull(cases);
    this.delegations = Objects.requireNonNull(delegations);
    this.finder = Objects.requireNonNull(finder);
    this.steps = Objects.requireNonNull(steps);
    this.sight = Objects.requireNonNull(sight);
  }

  /** Agrees (同意). */
  public void agree(long id, int seen, String opinion) {
    decide(
        id,
        seen,
        Step.AGREE,
        opinion,
        List.of(),
        (state, task, actor) -> state.agree(task.number(), task.person(), actor.personId()));
  }

  /**
   * Sends back (退回).
   *
   * @param stage key of an earlier stage, {@link Approval#APPLICANT} for the applicant
   * @throws Problem {@code approval.opinion-missing}
   */
  public void sendBack(long id, int seen, int stage, boolean straightBack, String opinion) {
    requireOpinion(opinion);
    decide(
        id,
        seen,
        Step.RETURN,
        opinion,
        List.of(),
        (state, task, actor) ->
            state.sendBack(task.number(), task.person(), actor.personId(), stage, straightBack));
  }

  /** Passes the task on (转办). */
  public void transfer(long id, int seen, long to, String opinion) {
    decide(
        id,
        seen,
        Step.TRANSFER,
        opinion,
        List.of(to),
        (state, task, actor) -> state.transfer(task.number(), task.person(), actor.personId(), to));
  }

  /** Asks more people (加签). */
  public void add(long id, int seen, List<Long> people, Place place, String opinion) {
    decide(
        id,
        seen,
        Step.ADD,
        opinion,
        people,
        (state, task, actor) -> added(state, task, actor, people, place));
  }

  private Approval added(Approval state, Task task, Actor actor, List<Long> people, Place place) {
    String name = ActorName.of(actor, directory) + "加签";
    int number = task.number();
    return switch (place) {
      case BEFORE -> state.addBefore(number, task.person(), actor.personId(), name, people);
      case AFTER -> state.addAfter(number, task.person(), actor.personId(), name, people);
      case BESIDE -> {
        Approval grown = state;
        for (long person : people) {
          grown = grown.addBeside(number, task.person(), actor.personId(), person);
        }
        yield grown;
      }
    };
  }

  /** Takes somebody out whom the caller has added (减签). */
  public void remove(long id, int seen, long person, String opinion) {
    store.write(
        Act.of(Step.REMOVE.code()).because(opinion),
        em -> {
          CaseFile file = fresh(em, id, seen);
          requireFit(file, List.of());
          if (callers.current().personId() == file.row().applicantId()) {
            throw Problem.of(ApprovalProblem.OWN_CASE);
          }
          Approval before = file.state();
          Task theirs =
              before.openTasks().stream()
                  .filter(task -> task.person() == person)
                  .findFirst()
                  .orElseThrow(() -> Problem.of(ApprovalProblem.NOT_YOURS));
          Actor actor = new Actor(callers.current().personId(), 0);
          long asker = mayRemove(em, file, theirs) ? theirs.addedBy() : actor.personId();
          Approval next = before.remove(theirs.number(), asker);
          finish(em, file, before, next, Step.REMOVE, actor, opinion, List.of(person));
          return null;
        });
  }

  /**
   * Hands the task of somebody who left or cannot sign in to another person (改派).
   *
   * @throws Problem {@code approval.reachable} when everybody who is asked can decide
   */
  public void reassign(long id, int seen, long to, String reason) {
    requireOpinion(reason);
    store.write(
        Act.of(Step.REASSIGN.code()).because(reason),
        em -> {
          CaseFile file = fresh(em, id, seen);
          sight.require(em, file);
          sight.requireSteering(file);
          requireFit(file, List.of(to));
          Approval before = file.state();
          Task theirs =
              before.openTasks().stream()
                  .filter(task -> !finder.reachable(task.person()))
                  .findFirst()
                  .orElseThrow(() -> Problem.of(ApprovalProblem.REACHABLE));
          Actor actor = Actor.self(callers.current().personId());
          Approval next = before.transfer(theirs.number(), theirs.person(), actor.personId(), to);
          finish(em, file, before, next, Step.REASSIGN, actor, reason, List.of(to));
          return null;
        });
  }

  private boolean mayRemove(EntityManager em, CaseFile file, Task theirs) {
    long me = callers.current().personId();
    return theirs.addedBy() == me
        || delegations.principals(em, me, file.row().kind()).contains(theirs.addedBy());
  }

  private void decide(long id, int seen, Step step, String opinion, List<Long> people, Move move) {
    store.write(
        Act.of(step.code()).because(opinion),
        em -> {
          CaseFile file = fresh(em, id, seen);
          requireFit(file, people);
          Approval before = file.state();
          Actor actor = actor(em, file);
          requireFit(file, actor.asked());
          Task task = file.openTaskOf(actor.asked()).map(CaseTask::task).orElseThrow();
          Approval next = move.on(before, task, actor);
          finish(em, file, before, next, step, actor, opinion, people);
          return null;
        });
  }

  private void finish(
      EntityManager em,
      CaseFile file,
      Approval before,
      Approval next,
      Step step,
      Actor actor,
      String opinion,
      List<Long> people) {
    int stage = before.at();
    String name = before.stage(stage).name();
    Set<Integer> open = before.openTasks().stream().map(Task::number).collect(Collectors.toSet());
    cases.keep(em, file, next, Map.of());
    steps.record(em, file.row(), step, stage, name, actor, opinion, people);
    steps.decided(em, file, before, actor, opinion);
    steps.ask(em, file, open);
  }

  private CaseFile fresh(EntityManager em, long id, int seen) {
    CaseFile file = cases.load(em, id);
    subjects.require(file.row().kind());
    file.row().requireRev(seen, directory::personName);
    return file;
  }

  /** The caller, for the own task or, where there is none, for somebody who delegated it. */
  private Actor actor(EntityManager em, CaseFile file) {
    long me = callers.current().personId();
    if (file.openTaskOf(me).isPresent()) {
      return Actor.self(me);
    }
    Set<Long> principals = delegations.principals(em, me, file.row().kind());
    return file.openTasks().stream()
        .map(CaseTask::personId)
        .filter(principals::contains)
        .findFirst()
        .map(principal -> new Actor(me, principal))
        .orElseThrow(() -> Problem.of(ApprovalProblem.NOT_YOURS));
  }

  /** Nobody is asked who cannot be reached, or whom the rules of the function keep out. */
  private void requireFit(CaseFile file, List<Long> people) {
    ApprovalSubject subject = subjects.require(file.row().kind());
    requireFit(file, callers.current().personId());
    for (long person : people) {
      if (!finder.reachable(person)) {
        throw Problem.of(CommonProblem.INVALID)
            .field(
                "people",
                Problem.of(ApprovalProblem.UNREACHABLE).with("name", directory.personName(person)));
      }
      if (subject.barred(file.row().caseId(), person)) {
        throw Problem.of(CommonProblem.INVALID).field("people", barred(person));
      }
    }
  }

  private void requireFit(CaseFile file, long decider) {
    ApprovalSubject subject = subjects.require(file.row().kind());
    if (decider != 0 && subject.barred(file.row().caseId(), decider)) {
      throw barred(decider);
    }
  }

  private Problem barred(long person) {
    return Problem.of(ApprovalProblem.BARRED).with("name", directory.personName(person));
  }

  static void requireOpinion(String opinion) {
    if (opinion.isBlank()) {
      throw Problem.of(CommonProblem.INVALID).field("opinion", ApprovalProblem.OPINION_MISSING);
    }
  }
}
