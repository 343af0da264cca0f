package org.xianwu.duty.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.schedule.Condition;
import org.xianwu.duty.domain.schedule.Explanation;
import org.xianwu.duty.domain.schedule.Load;
import org.xianwu.duty.domain.schedule.Schedule;
import org.xianwu.duty.domain.schedule.ScheduleTask;
import org.xianwu.duty.domain.schedule.Scheduler;
import org.xianwu.duty.domain.schedule.YearStage;
import org.xianwu.platform.api.text.Coded;

/** One search for a fair roster, which goes on while its page is open or closed. */
public final class ScheduleRun {

  /** Where it stands. */
  public enum State implements Coded {
    WAITING("waiting"),
    RUNNING("running"),
    /** A roster that holds every hard rule. */
    DONE("done"),
    /** No such roster; {@link #conflict()} says why. */
    IMPOSSIBLE("impossible"),
    CANCELLED("cancelled"),
    FAILED("failed");

    private final String code;

    State(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  private static final int HARDER = 5;

  private final long id;
  private final long unitId;
  private final LocalDate accountSince;
  private final List<Shift> shifts;
  private final ScheduleTask task;
  private final ScheduleTask year;
  private final Map<Long, Load> served;
  private final long seed;
  private final long effort;
  private volatile State state = State.WAITING;
  private volatile boolean cancelled;
  private volatile long moves;
  private volatile Schedule best;
  private volatile List<Condition> conflict = List.of();

  /**
   * A search that has not begun.
   *
   * @param shifts as they were when it was asked for, detached
   */
  ScheduleRun(
      long id,
      long unitId,
      List<Shift> shifts,
      ScheduleTasks.Drafted drafted,
      long seed,
      long effort) {
    this.id = id;
    this.unitId = unitId;
    this.accountSince = ScheduleTasks.accountSince(shifts.get(0).day());
    this.shifts = List.copyOf(shifts);
    this.task = drafted.task();
    this.year = drafted.year();
    this.served = drafted.served();
    this.seed = seed;
    this.effort = effort;
  }

  /** Searches to the end; called once, by a thread that may be kept busy. */
  void search(Scheduler scheduler, Explanation explanation) {
    if (cancelled) {
      return;
    }
    state = State.RUNNING;
    ScheduleTask settled = new YearStage(scheduler).settled(task, year, seed);
    Schedule found = solve(scheduler, settled, effort);
    if (!found.usable() && !cancelled && settled != task) {
      // fair days of the whole year may be what stands in the way of this month
      found = solve(scheduler, task, effort);
    }
    if (!found.usable() && !cancelled) {
      conflict = explanation.conflict(task);
      if (conflict.isEmpty()) {
        found = solve(scheduler, task, effort * HARDER);
      }
    }
    best = found;
    if (cancelled) {
      state = State.CANCELLED;
    } else {
      state = found.usable() ? State.DONE : State.IMPOSSIBLE;
    }
  }

  private Schedule solve(Scheduler scheduler, ScheduleTask asked, long steps) {
    return scheduler.solve(
        asked,
        seed,
        steps,
        (done, broken, cost) -> {
          moves = Math.min(done, effort);
          return !cancelled;
        });
  }

  void cancel() {
    cancelled = true;
    if (state == State.WAITING) {
      state = State.CANCELLED;
    }
  }

  void failed() {
    state = State.FAILED;
  }

  public long id() {
    return id;
  }

  public long unitId() {
    return unitId;
  }

  /** First day of what was served before. */
  public LocalDate accountSince() {
    return accountSince;
  }

  public List<Shift> shifts() {
    return shifts;
  }

  /** What somebody really served before. */
  public Load before(long person) {
    return served.getOrDefault(person, Load.NONE);
  }

  /** What somebody would have served with the roster found. */
  public Load after(long person) {
    Load load = before(person);
    if (best != null) {
      for (int place = 0; place < best.people().size(); place++) {
        if (best.people().get(place) == person) {
          load = load.plus(best.task().slots().get(place));
        }
      }
    }
    return load;
  }

  public ScheduleTask task() {
    return task;
  }

  public State state() {
    return state;
  }

  public long seed() {
    return seed;
  }

  public long effort() {
    return effort;
  }

  /** Steps done so far. */
  public long moves() {
    return moves;
  }

  /** The roster found; empty while the search goes on. Cancelled searches keep their best one. */
  public Optional<Schedule> schedule() {
    return Optional.ofNullable(best);
  }

  public List<Condition> conflict() {
    return conflict;
  }
}
