package org.xianwu.duty.domain.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Says why a task has no answer: a set of conditions that contradict each other, of which none can
 * be left out (QuickXplain after Junker). What a clerk can change is blamed first.
 */
public final class Explanation {

  /** No month has as many shifts. */
  private static final int NO_LIMIT = 1_000;

  private final Feasibility feasibility;

  public Explanation(Feasibility feasibility) {
    this.feasibility = Objects.requireNonNull(feasibility);
  }

  /** The conditions in conflict; empty when the task has an answer, or none can be excluded. */
  public List<Condition> conflict(ScheduleTask task) {
    if (feasibility.possible(task)) {
      return List.of();
    }
    if (!feasibility.possible(under(task, Set.of()))) {
      return unmanned(task);
    }
    return minimal(task, List.of(), false, List.copyOf(new LinkedHashSet<>(conditions(task))));
  }

  private List<Condition> minimal(
      ScheduleTask task, List<Condition> held, boolean added, List<Condition> open) {
    if (added && !feasibility.possible(under(task, new HashSet<>(held)))) {
      return List.of();
    }
    if (open.size() <= 1) {
      return open;
    }
    List<Condition> first = open.subList(0, open.size() / 2);
    List<Condition> second = open.subList(open.size() / 2, open.size());
    List<Condition> later = minimal(task, joined(held, first), true, second);
    List<Condition> sooner = minimal(task, joined(held, later), !later.isEmpty(), first);
    return joined(sooner, later);
  }

  private static List<Condition> joined(List<Condition> one, List<Condition> other) {
    List<Condition> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /** Everything that could be given up, what is easiest to change first. */
  static List<Condition> conditions(ScheduleTask task) {
    List<Condition> all = new ArrayList<>();
    task.slots().stream()
        .filter(slot -> slot.fixedTo() != 0)
        .forEach(slot -> all.add(new Condition.Fixed(slot.fixedTo(), slot.day(), slot.post())));
    task.slots().stream()
        .map(slot -> new Condition.Most(slot.post().team()))
        .distinct()
        .forEach(all::add);
    task.aparts().forEach(pair -> all.add(new Condition.Parted(pair)));
    task.slots().stream()
        .filter(Slot::firstFestivalDay)
        .map(slot -> new Condition.FirstDay(slot.day()))
        .distinct()
        .forEach(all::add);
    task.members().stream()
        .filter(Member::newcomer)
        .forEach(member -> all.add(new Condition.Beginner(member.id())));
    task.absences().forEach(absence -> all.add(new Condition.Away(absence)));
    task.slots().stream()
        .filter(slot -> !slot.restAfter().isZero())
        .map(slot -> new Condition.Rest(slot.day()))
        .distinct()
        .forEach(all::add);
    return all;
  }

  /** The task with nothing but the given conditions, and what is never given up. */
  static ScheduleTask under(ScheduleTask task, Set<Condition> held) {
    return new ScheduleTask(
        task.slots().stream().map(slot -> relaxed(slot, held)).toList(),
        task.members().stream().map(member -> relaxed(member, held)).toList(),
        task.absences().stream()
            .filter(absence -> held.contains(new Condition.Away(absence)))
            .toList(),
        task.aparts().stream().filter(pair -> held.contains(new Condition.Parted(pair))).toList(),
        task.wishes());
  }

  private static Slot relaxed(Slot slot, Set<Condition> held) {
    boolean fixed = held.contains(new Condition.Fixed(slot.fixedTo(), slot.day(), slot.post()));
    boolean rests = held.contains(new Condition.Rest(slot.day()));
    return new Slot(
        slot.shift(),
        slot.day(),
        slot.post(),
        slot.span(),
        slot.dayClass(),
        slot.weight(),
        rests ? slot.restAfter() : Duration.ZERO,
        slot.firstFestivalDay() && held.contains(new Condition.FirstDay(slot.day())),
        fixed ? slot.fixedTo() : 0);
  }

  private static Member relaxed(Member member, Set<Condition> held) {
    boolean beginner = held.contains(new Condition.Beginner(member.id()));
    boolean limited = held.contains(new Condition.Most(member.team()));
    return new Member(
        member.id(),
        member.posts(),
        member.mainLeader(),
        member.newcomer() && beginner,
        member.elder(),
        limited ? member.mostPerMonth() : NO_LIMIT,
        member.share(),
        member.carried());
  }

  private List<Condition> unmanned(ScheduleTask task) {
    ScheduleTask free = under(task, Set.of());
    Set<LocalDate> days = new LinkedHashSet<>();
    task.slots().forEach(slot -> days.add(slot.day()));
    for (LocalDate day : days) {
      for (Post post : Post.values()) {
        List<Slot> slots =
            free.slots().stream()
                .filter(slot -> slot.day().equals(day) && slot.post() == post)
                .toList();
        ScheduleTask one =
            new ScheduleTask(slots, free.members(), List.of(), List.of(), task.wishes());
        if (!slots.isEmpty() && !feasibility.possible(one)) {
          return List.of(new Condition.Unmanned(day, post));
        }
      }
    }
    Slot first = task.slots().get(0);
    return List.of(new Condition.Unmanned(first.day(), first.post()));
  }
}
