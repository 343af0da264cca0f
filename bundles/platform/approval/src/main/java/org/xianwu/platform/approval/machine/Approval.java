package org.xianwu.platform.approval.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xianwu.platform.api.problem.Problem;

/**
 * A case on its way through a chain. Immutable: every step makes the next state or refuses.
 *
 * <p>What holds in every state: a running case has an open task; a case with its applicant waits
 * for the applicant; nobody but the applicant's betters is ever asked; and whoever had not decided
 * when a colleague returned the case is asked again when it comes back.
 *
 * @param applicant person who submitted it
 * @param stages the way, in order; added stages included
 * @param at key of the stage where it stands, {@link #APPLICANT} when it is with the applicant
 * @param tasks all tasks ever, in order
 * @param detours ways straight back, the innermost last
 */
public record Approval(
    long applicant,
    List<Stage> stages,
    Status status,
    int at,
    List<Task> tasks,
    List<Detour> detours) {

  /** Stands for the applicant where a stage is named. */
  public static final int APPLICANT = -1;

  public Approval {
    Objects.requireNonNull(status);
    stages = List.copyOf(stages);
    tasks = List.copyOf(tasks);
    detours = List.copyOf(detours);
  }

  /**
   * Submits a case. The applicant is taken out of every stage.
   *
   * @throws Problem {@code approval.nobody-else} when a stage would have nobody left
   */
  public static Approval submit(long applicant, List<Stage> chain) {
    return begin(applicant, way(applicant, chain, 0), List.of());
  }

  private static List<Stage> way(long applicant, List<Stage> chain, int firstKey) {
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a chain has at least one stage");
    }
    return chain.stream().map(stage -> stage.apartFrom(applicant, firstKey)).toList();
  }

  private static Approval begin(long applicant, List<Stage> way, List<Task> former) {
    int first = way.get(0).key();
    Approval fresh = new Approval(applicant, way, Status.RUNNING, first, former, List.of());
    return fresh.entering(first, true);
  }

  public List<Task> openTasks() {
    return tasks.stream().filter(Task::open).toList();
  }

  public Optional<Task> task(int number) {
    return tasks.stream().filter(task -> task.number() == number).findFirst();
  }

  public Stage stage(int key) {
    return stages.stream().filter(stage -> stage.key() == key).findFirst().orElseThrow();
  }

  /** Agrees; {@code actor} is the person asked or that person's delegate. */
  public Approval agree(int task, long person, long actor) {
    Task mine = mine(task, person, actor);
    Approval decided = with(mine.become(Task.State.AGREED, actor));
    return decided.settled(mine.stage())
        ? decided.leaving(mine.stage())
        : decided.continued(mine.stage());
  }

  /**
   * Sends the case back to an earlier stage or the applicant.
   *
   * @param straightBack whether it comes straight back to this stage afterwards, where only those
   *     are asked who have not agreed; else it goes the whole way again and everybody is asked
   */
  public Approval sendBack(int task, long person, long actor, int target, boolean straightBack) {
    Task mine = mine(task, person, actor);
    if (target != APPLICANT && index(target) >= index(mine.stage())) {
      throw Problem.of(ApprovalProblem.NOT_BEFORE);
    }
    Approval left = with(mine.become(Task.State.RETURNED, actor)).overtaken();
    List<Detour> ways = new ArrayList<>(detours);
    if (straightBack) {
      ways.add(new Detour(target, mine.stage()));
    } else {
      ways.removeIf(way -> target == APPLICANT || index(way.after()) >= index(target));
    }
    Approval sent = left.on(ways);
    return target == APPLICANT
        ? sent.standing(Status.WITH_APPLICANT, APPLICANT)
        : sent.entering(target, true);
  }

  /** Submits a returned case again; it goes straight back if it was returned so. */
  public Approval resubmit(long actor) {
    require(Status.WITH_APPLICANT);
    requireApplicant(actor);
    return standing(Status.RUNNING, APPLICANT).leaving(APPLICANT);
  }

  /**
   * Submits a returned case again when it has to take another way than before, for example because
   * its amount grew: it begins anew, and everybody on the new way is asked.
   */
  public Approval resubmitAlong(long actor, List<Stage> chain) {
    require(Status.WITH_APPLICANT);
    requireApplicant(actor);
    int above = stages.stream().mapToInt(Stage::key).max().orElse(0) + 1;
    return begin(applicant, way(applicant, chain, above), tasks);
  }

  /** Passes the task on (转办). */
  public Approval transfer(int task, long person, long actor, long to) {
    Task mine = mine(task, person, actor);
    requireNew(mine.stage(), to);
    Approval passed = with(mine.become(Task.State.TRANSFERRED, actor));
    return passed
        .changed(passed.stage(mine.stage()).replace(person, to))
        .asking(mine.stage(), to, mine.addedBy());
  }

  /** Asks more people in the same stage (加签, 并签); they must agree as well. */
  public Approval addBeside(int task, long person, long actor, long more) {
    Task mine = mine(task, person, actor);
    requireNew(mine.stage(), more);
    Approval grown = changed(stage(mine.stage()).plus(more));
    return stage(mine.stage()).together() == Together.IN_TURN
        ? grown
        : grown.asking(mine.stage(), more, person);
  }

  /** Asks people before this stage (前加签); afterwards the stage asks those who have not agreed. */
  public Approval addBefore(int task, long person, long actor, String name, List<Long> more) {
    Task mine = mine(task, person, actor);
    Stage extra = extra(name, more, person);
    List<Stage> way = new ArrayList<>(stages);
    way.add(index(mine.stage()), extra);
    List<Detour> ways = new ArrayList<>(detours);
    ways.add(new Detour(extra.key(), mine.stage()));
    return overtaken().along(way).on(ways).entering(extra.key(), true);
  }

  /** Asks people after this stage (后加签). */
  public Approval addAfter(int task, long person, long actor, String name, List<Long> more) {
    Task mine = mine(task, person, actor);
    List<Stage> way = new ArrayList<>(stages);
    way.add(index(mine.stage()) + 1, extra(name, more, person));
    return along(way);
  }

  /** Takes out a person whom one has added and who has not decided (减签). */
  public Approval remove(int task, long actor) {
    require(Status.RUNNING);
    Task theirs =
        task(task).filter(Task::open).orElseThrow(() -> Problem.of(ApprovalProblem.NOT_YOURS));
    if (theirs.addedBy() == 0 || theirs.addedBy() != actor) {
      throw Problem.of(ApprovalProblem.NOT_ADDED_BY_YOU);
    }
    Approval without = with(theirs.become(Task.State.REMOVED, actor));
    Stage stage = stage(theirs.stage());
    Approval smaller =
        stage.people().size() > 1 ? without.changed(stage.minus(theirs.person())) : without;
    return smaller.settled(theirs.stage())
        ? smaller.leaving(theirs.stage())
        : smaller.continued(theirs.stage());
  }

  /** The applicant takes the case back while nobody has decided since it was submitted (撤回). */
  public Approval withdraw(long actor) {
    require(Status.RUNNING);
    requireApplicant(actor);
    if (tasks.stream().anyMatch(task -> task.state() == Task.State.AGREED)) {
      throw Problem.of(ApprovalProblem.DECIDED_SINCE);
    }
    return overtaken().on(List.of()).standing(Status.WITH_APPLICANT, APPLICANT);
  }

  /** Stops the case for a while (挂起). */
  public Approval suspend() {
    require(Status.RUNNING);
    return standing(Status.SUSPENDED, at);
  }

  /** Lets a stopped case go on. */
  public Approval resume() {
    require(Status.SUSPENDED);
    return standing(Status.RUNNING, at);
  }

  /** The applicant gives the case up (撤销). */
  public Approval cancel(long actor) {
    if (status.over()) {
      throw Problem.of(ApprovalProblem.STATUS_FORBIDS).with("status", status.code());
    }
    requireApplicant(actor);
    return overtaken().on(List.of()).standing(Status.CANCELLED, at);
  }

  /** An approved case is declared void (作废). */
  public Approval annul() {
    require(Status.APPROVED);
    return standing(Status.VOID, at);
  }

  /** The state's own promise, for tests and for the store before it keeps a case. */
  public boolean sound() {
    boolean asked = !openTasks().isEmpty();
    boolean selfAsked = openTasks().stream().anyMatch(task -> task.person() == applicant);
    boolean elsewhere = openTasks().stream().anyMatch(task -> task.stage() != at);
    return !selfAsked
        && !elsewhere
        && switch (status) {
          case RUNNING, SUSPENDED -> asked;
          case WITH_APPLICANT, APPROVED, CANCELLED, VOID -> !asked;
        };
  }

  // ---- the way ----

  private Approval leaving(int key) {
    Approval closed = overtaken();
    if (!detours.isEmpty() && detours.get(detours.size() - 1).after() == key) {
      int back = detours.get(detours.size() - 1).to();
      return closed.on(detours.subList(0, detours.size() - 1)).entering(back, false);
    }
    int next = key == APPLICANT ? 0 : index(key) + 1;
    return next < stages.size()
        ? closed.entering(stages.get(next).key(), true)
        : closed.on(List.of()).standing(Status.APPROVED, key);
  }

  /** Opens the tasks of a stage; those who agreed in the last round are asked again only afresh. */
  private Approval entering(int key, boolean afresh) {
    Stage stage = stage(key);
    Set<Long> agreed = afresh ? Set.of() : agreedIn(key);
    int round = round(key) + 1;
    int since = afresh ? round : since(key);
    List<Long> asked = stage.people().stream().filter(each -> !agreed.contains(each)).toList();
    if (asked.isEmpty()) {
      return standing(Status.RUNNING, key).leaving(key);
    }
    Approval here = standing(Status.RUNNING, key);
    List<Task> all = new ArrayList<>(tasks);
    for (long person : stage.together() == Together.IN_TURN ? asked.subList(0, 1) : asked) {
      all.add(
          new Task(all.size() + 1, key, round, since, person, Task.State.OPEN, 0, stage.addedBy()));
    }
    return new Approval(applicant, here.stages, here.status, here.at, all, here.detours);
  }

  /** In a stage in turn, asks the next one. */
  private Approval continued(int key) {
    Stage stage = stage(key);
    if (stage.together() != Together.IN_TURN || !openTasks().isEmpty()) {
      return this;
    }
    Set<Long> agreed = agreedIn(key);
    long next =
        stage.people().stream().filter(each -> !agreed.contains(each)).findFirst().orElseThrow();
    return asking(key, next, stage.addedBy());
  }

  private boolean settled(int key) {
    Set<Long> agreed = agreedIn(key);
    boolean one = stage(key).people().stream().anyMatch(agreed::contains);
    boolean everybody = agreed.containsAll(stage(key).people());
    boolean nobodyLeft = openTasks().isEmpty() && !waiting(key);
    return stage(key).together() == Together.ANY ? one || nobodyLeft : everybody || nobodyLeft;
  }

  private boolean waiting(int key) {
    return stage(key).together() == Together.IN_TURN
        && !agreedIn(key).containsAll(stage(key).people());
  }

  /** Who agreed since the case was last sent through the stage afresh. */
  private Set<Long> agreedIn(int key) {
    int since = since(key);
    return tasks.stream()
        .filter(task -> task.stage() == key && task.round() >= since)
        .filter(task -> task.state() == Task.State.AGREED)
        .map(Task::person)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private int round(int key) {
    return tasks.stream().filter(task -> task.stage() == key).mapToInt(Task::round).max().orElse(0);
  }

  private int since(int key) {
    return tasks.stream().filter(task -> task.stage() == key).mapToInt(Task::since).max().orElse(1);
  }

  private int index(int key) {
    return key == APPLICANT ? -1 : stages.indexOf(stage(key));
  }

  // ---- who may ----

  private Task mine(int number, long person, long actor) {
    require(Status.RUNNING);
    Task task =
        task(number)
            .filter(Task::open)
            .filter(open -> open.person() == person)
            .orElseThrow(() -> Problem.of(ApprovalProblem.NOT_YOURS));
    if (actor == applicant) {
      throw Problem.of(ApprovalProblem.OWN_CASE);
    }
    return task;
  }

  private void requireNew(int key, long person) {
    if (person == applicant) {
      throw Problem.of(ApprovalProblem.OWN_CASE);
    }
    if (stage(key).people().contains(person)) {
      throw Problem.of(ApprovalProblem.ASKED_ALREADY).with("person", person);
    }
  }

  private Stage extra(String name, List<Long> people, long addedBy) {
    if (people.contains(applicant)) {
      throw Problem.of(ApprovalProblem.OWN_CASE);
    }
    int key = stages.stream().mapToInt(Stage::key).max().orElse(0) + 1;
    return new Stage(key, name, Together.ALL, people.stream().distinct().toList(), addedBy);
  }

  private void require(Status needed) {
    if (status != needed) {
      throw Problem.of(ApprovalProblem.STATUS_FORBIDS).with("status", status.code());
    }
  }

  private void requireApplicant(long actor) {
    if (actor != applicant) {
      throw Problem.of(ApprovalProblem.NOT_YOURS);
    }
  }

  // ---- the next state ----

  private Approval with(Task changed) {
    List<Task> all = tasks.stream().map(t -> t.number() == changed.number() ? changed : t).toList();
    return new Approval(applicant, stages, status, at, all, detours);
  }

  private Approval asking(int key, long person, long addedBy) {
    List<Task> all = new ArrayList<>(tasks);
    all.add(
        new Task(all.size() + 1, key, round(key), since(key), person, Task.State.OPEN, 0, addedBy));
    return new Approval(applicant, stages, status, at, all, detours);
  }

  private Approval overtaken() {
    List<Task> all =
        tasks.stream().map(t -> t.open() ? t.become(Task.State.OVERTAKEN, 0) : t).toList();
    return new Approval(applicant, stages, status, at, all, detours);
  }

  private Approval changed(Stage stage) {
    return along(stages.stream().map(each -> each.key() == stage.key() ? stage : each).toList());
  }

  private Approval along(List<Stage> way) {
    return new Approval(applicant, way, status, at, tasks, detours);
  }

  private Approval on(List<Detour> ways) {
    return new Approval(applicant, stages, status, at, tasks, ways);
  }

  private Approval standing(Status next, int where) {
    return new Approval(applicant, stages, next, where, tasks, detours);
  }
}
