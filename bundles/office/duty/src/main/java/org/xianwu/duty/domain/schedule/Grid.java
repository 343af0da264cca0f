package org.xianwu.duty.domain.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** A task in numbers, as the search needs it: people and slots by their position. */
final class Grid {

  /** People who hardly take part need not have as many statutory days as the others. */
  private static final double LEAST_SHARE = 0.2;

  final ScheduleTask task;
  final int people;
  final int slots;

  /**
   * Who may fill a slot by itself, ascending; the person fixed by hand alone where there is one.
   */
  final int[][] candidates;

  /** Slots that nobody can fill together with this one. */
  final int[][] barred;

  /** The other slots of the shift. */
  final int[][] mates;

  /** Later or earlier slots that lie too close for comfort. */
  final int[][] close;

  final boolean[][] apart;
  final int[] month;
  final int[] day;
  final int[] weight;
  final int[] dayClass;
  final boolean[] off;
  final boolean[] officer;
  final boolean[] leader;
  final int months;
  final int days;

  /** Hard rules that no search can repair: nobody may, or the fixed person may not. */
  final int beyondRepair;

  private final double[] share;

  Grid(ScheduleTask task) {
    this.task = task;
    people = task.members().size();
    slots = task.slots().size();
    candidates = new int[slots][];
    beyondRepair = fillCandidates();
    barred = related((slot, other) -> slot.bars(other));
    mates = related((slot, other) -> slot.shift() == other.shift());
    close = related(this::close);
    apart = apart();
    List<Slot> all = task.slots();
    Map<YearMonth, Integer> byMonth = new HashMap<>();
    month = each(slot -> byMonth.computeIfAbsent(YearMonth.from(slot.day()), m -> byMonth.size()));
    months = byMonth.size();
    long first = all.stream().map(Slot::day).mapToLong(LocalDate::toEpochDay).min().orElse(0);
    day = each(slot -> Math.toIntExact(slot.day().toEpochDay() - first) + 1);
    days = IntStream.of(day).max().orElse(0) + 2;
    weight = each(Slot::weight);
    dayClass = each(slot -> slot.dayClass().sharedAs().ordinal());
    off = which(slot -> all.get(slot).dayClass().off());
    officer = which(slot -> all.get(slot).post() == Post.OFFICER);
    leader = which(slot -> all.get(slot).post() == Post.LEADER);
    share = new double[people];
    for (int person = 0; person < people; person++) {
      share[person] = shareOf(task.members().get(person));
    }
  }

  Member member(int person) {
    return task.members().get(person);
  }

  Team team(int person) {
    return member(person).team();
  }

  /** Whether the person's statutory days are kept within one of the others'. */
  boolean compared(int person) {
    return share[person] >= LEAST_SHARE && member(person).share() >= 100;
  }

  /** The person's part of a number that the team has to bear, in the same unit. */
  int part(int person, long total) {
    double team = 0;
    for (int other = 0; other < people; other++) {
      team += team(other) == team(person) ? share[other] : 0;
    }
    return team == 0 ? 0 : (int) Math.round(total * share[person] / team);
  }

  boolean mayFill(int slot, int person) {
    return Arrays.binarySearch(candidates[slot], person) >= 0;
  }

  private int fillCandidates() {
    int hopeless = 0;
    for (int slot = 0; slot < slots; slot++) {
      Slot wanted = task.slots().get(slot);
      IntPredicate fit = person -> ScheduleCheck.unfit(task, wanted, member(person)).isEmpty();
      candidates[slot] =
          IntStream.range(0, people)
              .filter(
                  wanted.fixedTo() == 0 ? fit : person -> member(person).id() == wanted.fixedTo())
              .toArray();
      hopeless += IntStream.of(candidates[slot]).anyMatch(fit) ? 0 : 1;
    }
    return hopeless;
  }

  private interface Relation {
    boolean holds(Slot slot, Slot other);
  }

  private int[][] related(Relation relation) {
    List<Slot> all = task.slots();
    List<List<Integer>> found = new ArrayList<>();
    all.forEach(slot -> found.add(new ArrayList<>()));
    for (int slot = 0; slot < slots; slot++) {
      for (int other = slot + 1; other < slots; other++) {
        if (relation.holds(all.get(slot), all.get(other))) {
          found.get(slot).add(other);
          found.get(other).add(slot);
        }
      }
    }
    return found.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private boolean close(Slot slot, Slot other) {
    long apart = Math.abs(slot.day().toEpochDay() - other.day().toEpochDay());
    return apart > 0 && apart <= task.wishes().daysBetween();
  }

  private boolean[][] apart() {
    boolean[][] apart = new boolean[people][people];
    for (int one = 0; one < people; one++) {
      for (int other = 0; other < people; other++) {
        Member first = member(one);
        Member second = member(other);
        boolean beginners = one != other && first.newcomer() && second.newcomer();
        apart[one][other] =
            beginners && first.team() == Team.OFFICERS && second.team() == Team.OFFICERS
                || task.aparts().stream().anyMatch(pair -> pair.parts(first.id(), second.id()));
      }
    }
    return apart;
  }

  private double shareOf(Member member) {
    long present =
        task.slots().stream()
            .filter(
                slot ->
                    task.absences().stream()
                        .noneMatch(
                            absence ->
                                absence.person() == member.id()
                                    && absence.span().overlaps(slot.span())))
            .count();
    double there = slots == 0 ? 1 : present / (double) slots;
    return Math.max(there, 0.02) * member.share() / 100;
  }

  private int[] each(ToIntFunction<Slot> number) {
    return task.slots().stream().mapToInt(number).toArray();
  }

  private boolean[] which(IntPredicate test) {
    boolean[] yes = new boolean[slots];
    for (int slot = 0; slot < slots; slot++) {
      yes[slot] = test.test(slot);
    }
    return yes;
  }
}
