package org.xianwu.platform.approval.app;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.CaseEvent;
import org.xianwu.platform.approval.domain.CaseReader;
import org.xianwu.platform.approval.domain.CaseTask;
import org.xianwu.platform.approval.machine.Stage;
import org.xianwu.platform.approval.machine.Status;

/** Looking at one approval. */
@Component(service = Reading.class)
public final class Reading {

  private static final Act READ = Act.of("read");
  private static final Label AWAY = Label.of("", "");

  private final Store store;
  private final Clock clock;
  private final CallerContext callers;
  private final Subjects subjects;
  private final Cases cases;
  private final Sight sight;
  private final Offers offers;

  @Activate
  public Reading(
      @Reference(target = "(xianwu.unit=approval)") Store store,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Subjects subjects,
      @Reference Cases cases,
      @Reference Sight sight,
      @Reference Offers offers) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.subjects = Objects.requireNonNull(subjects);
    this.cases = Objects.requireNonNull(cases);
    this.sight = Objects.requireNonNull(sight);
    this.offers = Objects.requireNonNull(offers);
  }

  /**
   * The approval.
   *
   * @throws Problem {@code request.not-found} also when the caller may not see it
   */
  public Picture picture(long id) {
    return store.read(em -> picture(em, cases.load(em, id)));
  }

  /** The approval of a case, as {@link #picture(long)}. */
  public Picture picture(String kind, long caseId) {
    return store.read(
        em ->
            picture(
                em,
                cases.load(
                    em,
                    cases
                        .of(em, kind, caseId)
                        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND)))));
  }

  /** Signs for an approval that was sent to the caller to read (已阅). */
  public void read(long id) {
    store.write(
        READ,
        em -> {
          sight.readers(em, id).stream()
              .filter(reader -> reader.personId() == callers.current().personId())
              .forEach(reader -> reader.read(clock.instant()));
          return null;
        });
  }

  private Picture picture(EntityManager em, CaseFile file) {
    sight.require(em, file);
    CaseApproval row = file.row();
    Optional<ApprovalSubject> subject = subjects.find(row.kind());
    List<CaseFacts.Line> frozen = Frozen.lines(em, row);
    List<CaseReader> readers = sight.readers(em, row.id());
    return new Picture(
        row,
        subject.map(ApprovalSubject::title).orElse(AWAY),
        due(file),
        content(frozen, subject, row),
        subject.map(one -> one.warnings(row.caseId())).orElse(List.of()),
        done(em, file),
        open(file),
        ahead(file),
        readers,
        offers.of(em, file));
  }

  private static List<Picture.Line> content(
      List<CaseFacts.Line> frozen, Optional<ApprovalSubject> subject, CaseApproval row) {
    if (subject.isEmpty()) {
      return frozen.stream().map(line -> new Picture.Line(line, Optional.empty())).toList();
    }
    return Comparison.compare(frozen, subject.get().facts(row.caseId())).stream()
        .map(one -> new Picture.Line(one.line(), one.now()))
        .toList();
  }

  /** The earliest end of what is open, else when the function wants it decided. */
  static Optional<Instant> due(CaseFile file) {
    if (file.row().status().over()) {
      return Optional.empty();
    }
    return file.openTasks().stream()
        .flatMap(task -> task.dueAt().stream())
        .min(Instant::compareTo)
        .or(() -> file.row().dueAt());
  }

  private static List<Picture.Done> done(EntityManager em, CaseFile file) {
    return em
        .createQuery(
            "select e from CaseEvent e where e.approvalId = :approval order by e.id",
            CaseEvent.class)
        .setParameter("approval", file.row().id())
        .getResultList()
        .stream()
        .map(event -> done(file, event))
        .toList();
  }

  private static Picture.Done done(CaseFile file, CaseEvent event) {
    Optional<Instant> since =
        file.tasks().values().stream()
            .filter(task -> task.stageKey() == event.stageKey())
            .filter(task -> task.personId() == event.actor().asked())
            .filter(task -> !task.openedAt().isAfter(event.at()))
            .map(CaseTask::openedAt)
            .max(Instant::compareTo);
    return new Picture.Done(
        event.step(),
        event.stageName(),
        event.actor(),
        since,
        event.at(),
        event.opinion(),
        event.people());
  }

  private static List<Picture.Waiting> open(CaseFile file) {
    return file.openTasks().stream()
        .map(
            task ->
                new Picture.Waiting(
                    file.stages().get(task.stageKey()).stage().name(),
                    task.personId(),
                    task.openedAt()))
        .toList();
  }

  private static List<Picture.Ahead> ahead(CaseFile file) {
    Status status = file.row().status();
    if (status != Status.RUNNING && status != Status.SUSPENDED) {
      return List.of();
    }
    List<Stage> stages = file.state().stages();
    List<Picture.Ahead> ahead = new ArrayList<>();
    boolean passed = false;
    for (Stage stage : stages) {
      if (passed) {
        ahead.add(new Picture.Ahead(stage.name(), stage.people()));
      }
      passed = passed || stage.key() == file.row().stageKey();
    }
    return ahead;
  }
}
