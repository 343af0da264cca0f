package org.xianwu.duty.domain.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xianwu.duty.domain.Span;

/**
 * Shares out the statutory days of the rest of a year before its months are made: month by month
 * alone, the days that leave and rest allow do not end within one of each other.
 */
public final class YearStage {

  private static final long EFFORT = 300_000;

  private final Scheduler scheduler;

  public YearStage(Scheduler scheduler) {
    this.scheduler = Objects.requireNonNull(scheduler);
  }

  /** The slots of a task on statutory days, to which those of later months are added. */
  public static List<Slot> statutory(ScheduleTask task) {
    return task.slots().stream().filter(YearStage::statutory).toList();
  }

  private static boolean statutory(Slot slot) {
    return slot.dayClass().sharedAs() == DayClass.STATUTORY;
  }

  /**
   * The task with people fixed on its statutory days, as they are fair over the year.
   *
   * @param year nothing but statutory days: those of the task and later ones
   * @return the task itself when the year has no answer
   */
  public ScheduleTask settled(ScheduleTask task, ScheduleTask year, long seed) {
    List<Absence> absences = new ArrayList<>(year.absences());
    for (Slot slot : task.slots()) {
      if (slot.fixedTo() != 0 && !statutory(slot)) {
        absences.add(around(slot));
      }
    }
    Schedule shared =
        scheduler.solve(
            new ScheduleTask(year.slots(), year.members(), absences, year.aparts(), year.wishes()),
            seed,
            EFFORT,
            Scheduler.Progress.UNWATCHED);
    if (!shared.usable()) {
      return task;
    }
    Map<List<Object>, Deque<Long>> people = new HashMap<>();
    for (int place = 0; place < year.slots().size(); place++) {
      people
          .computeIfAbsent(post(year.slots().get(place)), post -> new ArrayDeque<>())
          .add(shared.people().get(place));
    }
    return new ScheduleTask(
        task.slots().stream().map(slot -> settled(slot, people)).toList(),
        task.members(),
        task.absences(),
        task.aparts(),
        task.wishes());
  }

  private static Slot settled(Slot slot, Map<List<Object>, Deque<Long>> people) {
    return statutory(slot) ? slot.fixed(people.get(post(slot)).remove()) : slot;
  }

  private static List<Object> post(Slot slot) {
    return List.of(slot.shift(), slot.post());
  }

  /** Whoever is named by hand on another day is not free around it. */
  private static Absence around(Slot slot) {
    return new Absence(
        slot.fixedTo(),
        new Span(
            slot.span().from().minus(slot.restAfter()), slot.span().to().plus(slot.restAfter())),
        slot.day().toString());
  }
}
