package org.xianwu.duty.domain.schedule;

import java.util.Arrays;

/**
 * A roster under search and its cost, changed one slot at a time: each change tells what it costs,
 * so that a step looks at a handful of slots, whatever the length of the roster.
 */
final class Tally {

  /** How much an uneven share of a class of days costs, per tenth of a shift squared. */
  private static final int[] UNEVEN = {2, 2, 4, 4, 16, 0};

  /** Statutory days of a team further than one apart: above all other wishes. */
  private static final long STATUTORY_RANGE = 100_000;

  private static final int STATUTORY = DayClass.STATUTORY.ordinal();
  private static final int CLASSES = DayClass.values().length;

  final int[] filled;
  private final Grid grid;
  private final Convenience convenience;
  private final int[][] shifts;
  private final int[] load;
  private final int[][] perMonth;
  private final int[] loadTarget;
  private final int[][] classTarget;
  private final Ranges ranges;

  /** Change of broken hard rules since {@link #begin()}. */
  int broken;

  Tally(Grid grid) {
    this.grid = grid;
    filled = new int[grid.slots];
    Arrays.fill(filled, -1);
    convenience = new Convenience(grid, filled);
    shifts = new int[grid.people][CLASSES];
    load = new int[grid.people];
    perMonth = new int[grid.people][grid.months];
    loadTarget = new int[grid.people];
    classTarget = new int[grid.people][CLASSES];
    for (int person = 0; person < grid.people; person++) {
      Load carried = grid.member(person).carried();
      load[person] = carried.weighted();
      for (DayClass dayClass : carried.shifts().keySet()) {
        shifts[person][dayClass.ordinal()] = carried.of(dayClass);
      }
    }
    aim();
    ranges = new Ranges(grid, person -> shifts[person][STATUTORY]);
  }

  private void aim() {
    long[] teamLoad = new long[Team.values().length];
    long[][] teamShifts = new long[Team.values().length][CLASSES];
    for (int person = 0; person < grid.people; person++) {
      int team = grid.team(person).ordinal();
      teamLoad[team] += load[person];
      for (int dayClass = 0; dayClass < CLASSES; dayClass++) {
        teamShifts[team][dayClass] += shifts[person][dayClass];
      }
    }
    for (int slot = 0; slot < grid.slots; slot++) {
      int team = grid.task.slots().get(slot).post().team().ordinal();
      teamLoad[team] += grid.weight[slot];
      teamShifts[team][grid.dayClass[slot]]++;
    }
    for (int person = 0; person < grid.people; person++) {
      int team = grid.team(person).ordinal();
      loadTarget[person] = grid.part(person, teamLoad[team]);
      for (int dayClass = 0; dayClass < CLASSES; dayClass++) {
        classTarget[person][dayClass] = grid.part(person, 10 * teamShifts[team][dayClass]);
      }
    }
  }

  void begin() {
    broken = 0;
  }

  /** Cost of the carried loads, before any slot is filled. */
  long cost() {
    long cost = ranges.cost() * STATUTORY_RANGE;
    for (int person = 0; person < grid.people; person++) {
      cost += unfair(person);
    }
    return cost;
  }

  /** Puts somebody into a slot, -1 for nobody; returns the change of cost. */
  long put(int slot, int person) {
    long change = 0;
    int before = filled[slot];
    if (before >= 0) {
      broken -= clashes(slot, before);
      filled[slot] = -1;
      change += count(slot, before, -1);
    }
    if (person >= 0) {
      broken += clashes(slot, person);
      change += count(slot, person, 1);
      filled[slot] = person;
    }
    return change;
  }

  private int clashes(int slot, int person) {
    int clashes = 0;
    for (int other : grid.barred[slot]) {
      clashes += filled[other] == person ? 1 : 0;
    }
    boolean[] apart = grid.apart[person];
    for (int mate : grid.mates[slot]) {
      clashes += filled[mate] >= 0 && apart[filled[mate]] ? 1 : 0;
    }
    return clashes;
  }

  private long count(int slot, int person, int sign) {
    int month = grid.month[slot];
    long change = -unfair(person);
    int over = over(person, month);
    load[person] += sign * grid.weight[slot];
    shifts[person][grid.dayClass[slot]] += sign;
    perMonth[person][month] += sign;
    broken += over(person, month) - over;
    change += unfair(person);
    if (grid.dayClass[slot] == STATUTORY) {
      int now = shifts[person][STATUTORY];
      change += STATUTORY_RANGE * ranges.move(person, now - sign, now);
    }
    return change + convenience.count(slot, person, sign);
  }

  private long unfair(int person) {
    long apart = load[person] - loadTarget[person];
    long cost = apart * apart;
    for (int dayClass = 0; dayClass < CLASSES; dayClass++) {
      long tenths = 10L * shifts[person][dayClass] - classTarget[person][dayClass];
      cost += UNEVEN[dayClass] * tenths * tenths;
    }
    return cost;
  }

  private int over(int person, int month) {
    return Math.max(0, perMonth[person][month] - grid.member(person).mostPerMonth());
  }
}
