package org.xianwu.duty.domain.schedule;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds a schedule against the hard rules, straight from the task and apart from any search. */
public final class ScheduleCheck {

  private final ScheduleTask task;
  private final List<Long> people;
  private final Map<Long, Member> members;
  private final List<Breach> found = new ArrayList<>();

  private ScheduleCheck(Schedule schedule) {
    task = schedule.task();
    people = schedule.people();
    members = task.members().stream().collect(Collectors.toMap(Member::id, Function.identity()));
  }

  /** Every hard rule broken, empty for a roster that may be used. */
  public static List<Breach> breaches(Schedule schedule) {
    return new ScheduleCheck(schedule).check();
  }

  private List<Breach> check() {
    for (int slot = 0; slot < people.size(); slot++) {
      if (people.get(slot) == 0) {
        add(Breach.Kind.OPEN, slot, -1);
      } else {
        alone(slot);
        for (int other = slot + 1; other < people.size(); other++) {
          together(slot, other);
        }
      }
    }
    most();
    return List.copyOf(found);
  }

  private void alone(int position) {
    Slot slot = task.slots().get(position);
    Member member = members.get(people.get(position));
    unfit(task, slot, member).ifPresent(kind -> add(kind, position, -1));
  }

  /** Why somebody may not fill a slot whatever the others do; empty when the person may. */
  static Optional<Breach.Kind> unfit(ScheduleTask task, Slot slot, Member member) {
    boolean mainNeeded =
        slot.post() == Post.MAIN_LEADER || slot.post() == Post.LEADER && slot.firstFestivalDay();
    if (!member.posts().contains(slot.post()) || mainNeeded && !member.mainLeader()) {
      return Optional.of(Breach.Kind.POST);
    }
    if (task.absences().stream()
        .anyMatch(
            absence -> absence.person() == member.id() && absence.span().overlaps(slot.span()))) {
      return Optional.of(Breach.Kind.ABSENT);
    }
    if (member.newcomer() && slot.post() == Post.OFFICER && officers(task, slot) < 2) {
      return Optional.of(Breach.Kind.ALONE);
    }
    return Optional.empty();
  }

  private static long officers(ScheduleTask task, Slot slot) {
    return task.slots().stream()
        .filter(other -> other.shift() == slot.shift() && other.post() == Post.OFFICER)
        .count();
  }

  private void together(int one, int other) {
    Slot slot = task.slots().get(one);
    Slot next = task.slots().get(other);
    if (people.get(other) == 0) {
      return;
    }
    if (people.get(one).equals(people.get(other))) {
      if (slot.bars(next)) {
        add(Breach.Kind.REST, one, other);
      }
    } else if (slot.shift() == next.shift() && apart(one, other)) {
      add(Breach.Kind.APART, one, other);
    }
  }

  private boolean apart(int one, int other) {
    Member first = members.get(people.get(one));
    Member second = members.get(people.get(other));
    boolean officers =
        task.slots().get(one).post() == Post.OFFICER
            && task.slots().get(other).post() == Post.OFFICER;
    return officers && first.newcomer() && second.newcomer()
        || task.aparts().stream().anyMatch(pair -> pair.parts(first.id(), second.id()));
  }

  private void most() {
    Map<List<Object>, Integer> served = new HashMap<>();
    for (int slot = 0; slot < people.size(); slot++) {
      long person = people.get(slot);
      if (person != 0) {
        YearMonth month = YearMonth.from(task.slots().get(slot).day());
        int count = served.merge(List.of(person, month), 1, Integer::sum);
        if (count > members.get(person).mostPerMonth()) {
          add(Breach.Kind.MOST, slot, -1);
        }
      }
    }
  }

  private void add(Breach.Kind kind, int slot, int other) {
    found.add(new Breach(kind, slot, other, people.get(slot)));
  }
}
