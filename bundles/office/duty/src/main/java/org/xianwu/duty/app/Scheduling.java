package org.xianwu.duty.app;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterKind;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.duty.domain.schedule.Annealing;
import org.xianwu.duty.domain.schedule.Backtracking;
import org.xianwu.duty.domain.schedule.Explanation;
import org.xianwu.duty.domain.schedule.Post;
import org.xianwu.duty.domain.schedule.Schedule;
import org.xianwu.duty.domain.schedule.Slot;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/**
 * Makes drafts fair: searches in the background, shows a proposal, and writes it when somebody
 * takes it. One search at a time, so that the other core stays free for the office.
 */
@Component(service = Scheduling.class)
public final class Scheduling {

  private static final Logger LOG = LoggerFactory.getLogger(Scheduling.class);
  private static final Act GENERATE = Act.of("generate");
  private static final Act SCHEDULE = Act.of("schedule");
  private static final int KEPT_RUNS = 20;

  /** Months that are searched together at most. */
  public static final int MOST_MONTHS = 3;

  private final Store store;
  private final Ids ids;
  private final UnitAccess access;
  private final Checks checks;
  private final Rosters rosters;
  private final Filling filling;
  private final People people;
  private final ScheduleTasks tasks;
  private final Map<Long, ScheduleRun> runs = new LinkedHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "duty-schedule");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  @Activate
  public Scheduling(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference CallerContext callers,
      @Reference Checks checks,
      @Reference Rosters rosters,
      @Reference Filling filling,
      @Reference People people,
      @Reference ScheduleTasks tasks) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.access = new UnitAccess(callers);
    this.checks = Objects.requireNonNull(checks);
    this.rosters = Objects.requireNonNull(rosters);
    this.filling = Objects.requireNonNull(filling);
    this.people = Objects.requireNonNull(people);
    this.tasks = Objects.requireNonNull(tasks);
  }

  @Deactivate
  public void stop() {
    synchronized (runs) {
      runs.values().forEach(ScheduleRun::cancel);
    }
    worker.shutdownNow();
  }

  /**
   * How a search is asked for.
   *
   * @param months further months after a month's draft are made and searched along, 1 for none
   * @param seed another one gives another roster
   * @param effort steps of the search
   * @param keep whether people named by hand stay
   */
  public record Asked(int months, long seed, long effort, boolean keep) {}

  /**
   * Begins a search for the draft; its open days are filled with open shifts first.
   *
   * @throws Problem {@code duty.published-untouched}, {@code duty.schedule-empty}
   */
  public ScheduleRun start(long rosterId, Asked asked) {
    ScheduleRun run = store.write(GENERATE, em -> prepared(em, rosterId, asked));
    synchronized (runs) {
      Iterator<ScheduleRun> oldest = runs.values().iterator();
      while (runs.size() >= KEPT_RUNS) {
        oldest.next().cancel();
        oldest.remove();
      }
      runs.put(run.id(), run);
    }
    worker.execute(() -> search(run));
    return run;
  }

  private static void search(ScheduleRun run) {
    try {
      run.search(new Annealing(), new Explanation(new Backtracking()));
    } catch (RuntimeException fault) {
      LOG.error("Search {} for a roster failed", run.id(), fault);
      run.failed();
    }
  }

  private ScheduleRun prepared(EntityManager em, long rosterId, Asked asked) {
    List<Roster> drafts = drafts(em, rosterId, asked.months());
    List<Shift> shifts = new ArrayList<>();
    for (Roster draft : drafts) {
      filling.fill(em, draft, Pattern.open(ShiftType.FULL)).forEach(em::persist);
      em.flush();
      shifts.addAll(Rows.shiftsOf(em, draft.id()));
    }
    if (shifts.isEmpty()) {
      throw Problem.of(DutyProblem.SCHEDULE_EMPTY);
    }
    return new ScheduleRun(
        ids.next(),
        drafts.get(0).unitId(),
        shifts,
        tasks.task(em, drafts, shifts, asked.keep()),
        asked.seed(),
        asked.effort());
  }

  private List<Roster> drafts(EntityManager em, long rosterId, int months) {
    Roster first = draft(em, rosterId);
    List<Roster> drafts = new ArrayList<>(List.of(first));
    for (int more = 1; more < months && first.kind() == RosterKind.MONTH; more++) {
      YearMonth month = YearMonth.from(first.firstDay()).plusMonths(more);
      drafts.add(draft(em, rosters.draftOfMonth(em, first.unitId(), month)));
    }
    return drafts;
  }

  private Roster draft(EntityManager em, long rosterId) {
    Roster roster = Rows.roster(em, rosterId);
    access.requireRecord(DutyPermissions.EDIT, DutyPermissions.VIEW, roster.unitId());
    roster.requireDraft();
    return roster;
  }

  /**
   * A search as it stands.
   *
   * @throws Problem {@code request.not-found} also after a restart, and for other units' searches
   */
  public ScheduleRun look(long id) {
    synchronized (runs) {
      ScheduleRun run = runs.get(id);
      if (run == null || !access.reaches(DutyPermissions.EDIT, run.unitId())) {
        throw Problem.of(CommonProblem.NOT_FOUND);
      }
      return run;
    }
  }

  /** Stops a search; the best roster so far stays to look at, and may be taken. */
  public ScheduleRun cancel(long id) {
    ScheduleRun run = look(id);
    run.cancel();
    return run;
  }

  /**
   * Writes the proposal into the drafts.
   *
   * @return how many shifts changed
   * @throws Problem {@code duty.schedule-unfinished}, {@code duty.schedule-impossible}, {@code
   *     duty.schedule-stale}, {@code duty.published-untouched}
   */
  public int accept(long id) {
    ScheduleRun run = look(id);
    Schedule schedule =
        run.schedule().orElseThrow(() -> Problem.of(DutyProblem.SCHEDULE_UNFINISHED));
    if (!schedule.usable()) {
      throw Problem.of(DutyProblem.SCHEDULE_IMPOSSIBLE);
    }
    Map<Long, Assignment> proposed = proposed(run);
    String how = "seed " + run.seed() + ", moves " + schedule.moves();
    return store.write(
        SCHEDULE.because(how),
        em -> {
          int changed = 0;
          for (Shift seen : run.shifts()) {
            Shift shift = em.find(Shift.class, seen.id());
            if (shift == null || shift.rev() != seen.rev()) {
              throw Problem.of(DutyProblem.SCHEDULE_STALE).with("day", seen.day());
            }
            draft(em, shift.rosterId());
            Assignment who = proposed.get(shift.id());
            if (!who.equals(shift.assignment())) {
              shift.propose(who);
              changed++;
            }
          }
          return changed;
        });
  }

  /** Who would serve in each shift, by id of the shift; empty before the search ended. */
  public Map<Long, Assignment> proposed(ScheduleRun run) {
    Map<Long, Assignment> proposed = new LinkedHashMap<>();
    if (run.schedule().isEmpty()) {
      return proposed;
    }
    Schedule schedule = run.schedule().get();
    Map<Long, Long> leaders = new LinkedHashMap<>();
    Map<Long, List<Long>> officers = new LinkedHashMap<>();
    for (int place = 0; place < schedule.people().size(); place++) {
      Slot slot = schedule.task().slots().get(place);
      long person = schedule.people().get(place);
      if (slot.post() == Post.LEADER) {
        leaders.put(slot.shift(), person);
      } else if (person != 0) {
        officers.computeIfAbsent(slot.shift(), shift -> new ArrayList<>()).add(person);
      }
    }
    int turn = 0;
    for (Shift shift : run.shifts()) {
      Assignment before = shift.assignment();
      long leader = leaders.getOrDefault(shift.id(), 0L);
      long main = before.mainLeaderId();
      if (main == 0 && checks.calendar().day(shift.day()).type() == DayType.STATUTORY) {
        main = mainLeader(run, shift.day(), leader, turn++);
      }
      proposed.put(
          shift.id(),
          new Assignment(
              leader,
              main,
              officers.getOrDefault(shift.id(), List.of()),
              before.driverId(),
              before.phone(),
              before.fax(),
              before.note()));
    }
    return proposed;
  }

  /** The leader when that is a main leader, else the main leaders in turn; 0 when there is none. */
  private long mainLeader(ScheduleRun run, LocalDate day, long leader, int turn) {
    List<Long> main =
        run.task().members().stream()
            .map(member -> member.id())
            .filter(id -> people.mainLeaderOn(id, day))
            .toList();
    if (main.isEmpty() || main.contains(leader)) {
      return main.isEmpty() ? 0 : leader;
    }
    return main.get(turn % main.size());
  }
}
