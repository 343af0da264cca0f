package org.xianwu.platform.approval.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.approval.config.ApprovalSettings;
import org.xianwu.platform.approval.domain.Actor;
import org.xianwu.platform.approval.domain.CaseReader;
import org.xianwu.platform.approval.domain.CaseTask;
import org.xianwu.platform.approval.domain.Step;
import org.xianwu.platform.approval.machine.Approval;
import org.xianwu.platform.approval.machine.ApprovalProblem;
import org.xianwu.platform.approval.machine.Status;

/**
 * What moves a case without deciding it: the applicant's steps, urging, sending round, stopping.
 */
@Component(service = Steering.class)
public final class Steering {

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final Directory directory;
  private final ApprovalSettings settings;
  private final Cases cases;
  private final Steps steps;
  private final Sight sight;
  private final Announcements announcements;

  @Activate
  public Steering(
      @Reference(target = "(xianwu.unit=approval)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Directory directory,
      @Reference ApprovalSettings settings,
      @Reference Cases cases,
      @Reference Steps steps,
      @Reference Sight sight,
      @Reference Announcements announcements) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.directory = Objects.requireNonNull(directory);
    this.settings = Objects.requireNonNull(settings);
    this.cases = Objects.requireNonNull(cases);
    this.steps = Objects.requireNonNull(steps);
    this.sight = Objects.requireNonNull(sight);
    this.announcements = Objects.requireNonNull(announcements);
  }

  /** The applicant takes the case back (撤回). */
  public void withdraw(long id, int seen, String reason) {
    change(
        id,
        seen,
        Step.WITHDRAW,
        reason,
        state -> state.withdraw(me()),
        file -> steps.tell(file, Step.WITHDRAW, reason, asked(file)),
        Outcome.WITHDRAWN);
  }

  /** The applicant gives the case up (撤销). */
  public void cancel(long id, int seen, String reason) {
    Decisions.requireOpinion(reason);
    change(
        id,
        seen,
        Step.CANCEL,
        reason,
        state -> state.cancel(me()),
        file -> steps.tell(file, Step.CANCEL, reason, asked(file)),
        Outcome.CANCELLED);
  }

  /** Declares an approved case void (作废); all who were asked hear of it. */
  public void annul(long id, int seen, String reason) {
    callers.current().require(ApprovalPermissions.STEER);
    Decisions.requireOpinion(reason);
    change(
        id,
        seen,
        Step.VOID,
        reason,
        Approval::annul,
        file -> {
          Set<Long> concerned = new TreeSet<>(Set.of(file.row().applicantId()));
          for (CaseTask task : file.tasks().values()) {
            concerned.addAll(List.of(task.task().decidedBy(), task.personId()));
          }
          steps.tell(file, Step.VOID, reason, concerned);
        },
        Outcome.VOID);
  }

  /** Stops the case and its clocks (挂起). */
  public void suspend(long id, int seen, String reason) {
    callers.current().require(ApprovalPermissions.STEER);
    Decisions.requireOpinion(reason);
    change(
        id,
        seen,
        Step.SUSPEND,
        reason,
        Approval::suspend,
        file -> {
          file.openTasks().forEach(task -> task.due(task.dueAt().orElse(null), null));
          steps.tell(file, Step.SUSPEND, reason, concerned(file));
        },
        null);
  }

  /** Lets a stopped case go on (恢复); deadlines move by the time that it stood. */
  public void resume(long id, int seen, String reason) {
    callers.current().require(ApprovalPermissions.STEER);
    store.write(
        Act.of(Step.RESUME.code()).because(reason),
        em -> {
          CaseFile file = fresh(em, id, seen, Step.RESUME);
          Instant now = clock.instant();
          Duration stood = Duration.between(file.row().suspendedAt().orElse(now), now);
          cases.keep(em, file, file.state().resume(), Map.of());
          for (CaseTask task : file.openTasks()) {
            task.dueAt().ifPresent(due -> cases.due(task, Cases.at(due.plus(stood)), now));
          }
          steps.record(em, file, Step.RESUME, Actor.self(me()), reason, List.of());
          steps.tell(file, Step.RESUME, reason, concerned(file));
          return null;
        });
  }

  /**
   * Gives the open tasks more time (延期).
   *
   * @throws Problem {@code approval.due-not-later}
   */
  public void extend(long id, int seen, Instant until, String reason) {
    callers.current().require(ApprovalPermissions.STEER);
    Decisions.requireOpinion(reason);
    store.write(
        Act.of(Step.EXTEND.code()).because(reason),
        em -> {
          CaseFile file = fresh(em, id, seen, Step.EXTEND);
          if (file.row().status() != Status.RUNNING) {
            throw Problem.of(ApprovalProblem.STATUS_FORBIDS)
                .with("status", file.row().status().code());
          }
          Instant now = clock.instant();
          boolean later = until.isAfter(now) && dues(file).allMatch(until::isAfter);
          if (!later || file.openTasks().isEmpty()) {
            throw Problem.of(CommonProblem.INVALID).field("due", ApprovalProblem.DUE_NOT_LATER);
          }
          String moved = announcements.moved(dues(file).max(Instant::compareTo), until, reason);
          file.openTasks().forEach(task -> cases.due(task, Cases.at(until), now));
          file.row().dueAt().filter(until::isAfter).ifPresent(due -> file.row().extend(until));
          cases.keep(em, file, file.state(), Map.of());
          steps.record(em, file, Step.EXTEND, Actor.self(me()), moved, List.of());
          steps.tell(file, Step.EXTEND, reason, concerned(file));
          return null;
        });
  }

  /**
   * Urges those who are asked (催办); the applicant may, and whoever steers.
   *
   * @throws Problem {@code approval.urged-lately}
   */
  public void urge(long id, String words) {
    store.write(
        Act.of(Step.URGE.code()).because(words),
        em -> {
          CaseFile file = cases.load(em, id);
          if (file.row().applicantId() != me()) {
            sight.requireSteering(file);
          }
          Instant now = clock.instant();
          List<CaseTask> open = file.openTasks();
          for (CaseTask task : open) {
            if (task.urgedAt().filter(at -> lately(at, now)).isPresent()) {
              throw Problem.of(ApprovalProblem.URGED_LATELY)
                  .with("name", directory.personName(task.personId()));
            }
            task.urge(now);
          }
          if (open.isEmpty()) {
            throw Problem.of(ApprovalProblem.STATUS_FORBIDS)
                .with("status", file.row().status().code());
          }
          steps.record(em, file, Step.URGE, Actor.self(me()), words, asked(file));
          announcements.urged(file.row(), me(), asked(file), words);
          return null;
        });
  }

  private boolean lately(Instant at, Instant now) {
    return at.plus(settings.urgeAgain()).isAfter(now);
  }

  /** Sends the approval to people to read (传阅); whoever may see it may. */
  public void circulate(long id, List<Long> people, String words) {
    store.write(
        Act.of(Step.CIRCULATE.code()),
        em -> {
          CaseFile file = cases.load(em, id);
          sight.require(em, file);
          Set<Long> fresh = new TreeSet<>(people);
          sight.readers(em, id).forEach(reader -> fresh.remove(reader.personId()));
          for (long person : fresh) {
            em.persist(new CaseReader(ids.next(), id, person, me(), clock.instant()));
          }
          if (!fresh.isEmpty()) {
            List<Long> sent = List.copyOf(fresh);
            steps.record(em, file, Step.CIRCULATE, Actor.self(me()), words, sent);
            announcements.sentToRead(file.row(), me(), sent);
          }
          return null;
        });
  }

  private void change(
      long id,
      int seen,
      Step step,
      String reason,
      UnaryOperator<Approval> move,
      Consumer<CaseFile> telling,
      Outcome outcome) {
    store.write(
        Act.of(step.code()).because(reason),
        em -> {
          CaseFile file = fresh(em, id, seen, step);
          Approval next = move.apply(file.state());
          telling.accept(file);
          cases.keep(em, file, next, Map.of());
          steps.record(em, file, step, Actor.self(me()), reason, List.of());
          if (outcome != null) {
            steps.followed(em, file, outcome, reason);
          }
          return null;
        });
  }

  private CaseFile fresh(EntityManager em, long id, int seen, Step step) {
    CaseFile file = cases.load(em, id);
    sight.require(em, file);
    if (step.ofSteering()) {
      sight.requireSteering(file);
    }
    file.row().requireRev(seen, directory::personName);
    return file;
  }

  private static Stream<Instant> dues(CaseFile file) {
    return file.openTasks().stream().flatMap(task -> task.dueAt().stream());
  }

  private static List<Long> asked(CaseFile file) {
    return file.openTasks().stream().map(CaseTask::personId).toList();
  }

  private static Set<Long> concerned(CaseFile file) {
    Set<Long> all = new TreeSet<>(asked(file));
    all.add(file.row().applicantId());
    return all;
  }

  private long me() {
    return callers.current().personId();
  }
}
