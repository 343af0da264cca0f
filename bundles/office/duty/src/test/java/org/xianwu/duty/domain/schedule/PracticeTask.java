package org.xianwu.duty.domain.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianwu.duty.domain.Span;
import org.xianwu.platform.testkit.FakeWorkCalendar;

/** Builds tasks on the calendar of 2026: leaders 1…, officers 101…, one shift of 24 hours a day. */
final class PracticeTask {

  static final long FIRST_OFFICER = 101;
  private static final Set<String> FESTIVAL = Set.of("2026-02-16", "2026-02-17");
  private static final Set<String> FIRST_DAYS =
      Set.of("2026-01-01", "2026-02-16", "2026-05-01", "2026-10-01");

  private final FakeWorkCalendar calendar = new FakeWorkCalendar();
  private final List<Slot> slots = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();
  private final List<Apart> aparts = new ArrayList<>();

  static PracticeTask of(int leaders, int officers, String first, String last) {
    PracticeTask task = new PracticeTask();
    for (int leader = 1; leader <= leaders; leader++) {
      task.members.add(leader(leader, leader <= Math.max(2, leaders / 3)));
    }
    for (int officer = 0; officer < officers; officer++) {
      task.members.add(officer(FIRST_OFFICER + officer, false));
    }
    LocalDate end = LocalDate.parse(last);
    for (LocalDate day = LocalDate.parse(first); !day.isAfter(end); day = day.plusDays(1)) {
      task.day(day);
    }
    return task;
  }

  private void day(LocalDate day) {
    slot(day, Post.LEADER);
    slot(day, Post.OFFICER);
    if (!calendar.day(day).type().working()) {
      slot(day, Post.OFFICER);
    }
  }

  private void slot(LocalDate day, Post post) {
    DayClass dayClass =
        DayClass.of(day, calendar.day(day).type(), FESTIVAL.contains(day.toString()));
    slots.add(
        new Slot(
            day.toEpochDay(),
            day,
            post,
            Span.between(day.atTime(8, 0), day.plusDays(1).atTime(8, 0)),
            dayClass,
            DayWeights.usual().of(dayClass),
            Duration.ofHours(24),
            FIRST_DAYS.contains(day.toString()),
            0));
  }

  static Member leader(long id, boolean mainLeader) {
    return new Member(id, EnumSet.of(Post.LEADER), mainLeader, false, false, 31, 100, Load.NONE);
  }

  static Member officer(long id, boolean newcomer) {
    return new Member(id, EnumSet.of(Post.OFFICER), false, newcomer, false, 31, 100, Load.NONE);
  }

  PracticeTask with(Member changed) {
    members.replaceAll(member -> member.id() == changed.id() ? changed : member);
    return this;
  }

  PracticeTask carried(long person, int statutory) {
    Load load = new Load(statutory * 60, Map.of(DayClass.STATUTORY, statutory));
    members.replaceAll(
        member ->
            member.id() == person
                ? new Member(
                    person, member.posts(), member.mainLeader(), false, false, 31, 100, load)
                : member);
    return this;
  }

  PracticeTask away(long person, String first, String last, String why) {
    absences.add(
        new Absence(
            person,
            Span.between(
                LocalDate.parse(first).atStartOfDay(),
                LocalDate.parse(last).plusDays(1).atStartOfDay()),
            why));
    return this;
  }

  PracticeTask apart(long one, long other) {
    aparts.add(new Apart(one, other));
    return this;
  }

  /** Names somebody by hand for the first slot of that post on that day. */
  PracticeTask fix(String day, Post post, long person) {
    int slot = slots.indexOf(first(day, post));
    slots.set(slot, slots.get(slot).fixed(person));
    return this;
  }

  private Slot first(String day, Post post) {
    return slots.stream()
        .filter(slot -> slot.day().toString().equals(day) && slot.post() == post)
        .findFirst()
        .orElseThrow();
  }

  ScheduleTask task() {
    return task(Wishes.usual());
  }

  ScheduleTask task(Wishes wishes) {
    return new ScheduleTask(slots, members, absences, aparts, wishes);
  }
}
