package org.xianwu.duty.domain.schedule;

/**
 * What the wishes cost: days off in a row, many shifts in a month, the same pair again and again,
 * shifts close together, duty of elder people.
 */
final class Convenience {

  private static final long ROW = 2_000;
  private static final long MONTH = 1_500;
  private static final long PAIR = 800;
  private static final long CLOSE = 600;
  private static final long ELDER = 300;

  private final Grid grid;
  private final Wishes wishes;
  private final int[] filled;
  private final int[][] perMonth;
  private final int[][] pairs;
  private final int[][] daysOff;

  Convenience(Grid grid, int[] filled) {
    this.grid = grid;
    this.filled = filled;
    wishes = grid.task.wishes();
    perMonth = new int[grid.people][grid.months];
    pairs = new int[grid.months][grid.people * grid.people];
    daysOff = new int[grid.people][grid.days];
  }

  /**
   * Counts somebody in or out; the slot itself is empty meanwhile.
   *
   * @return the change of cost
   */
  long count(int slot, int person, int sign) {
    long change = grid.member(person).elder() ? sign * ELDER : 0;
    for (int other : grid.close[slot]) {
      change += filled[other] == person ? sign * CLOSE : 0;
    }
    if (grid.officer[slot]) {
      change += MONTH * step(perMonth[person], grid.month[slot], sign, wishes.shiftsPerMonth());
      change += pairs(slot, person, sign);
    }
    return grid.leader[slot] && grid.off[slot] ? change + row(slot, person, sign) : change;
  }

  private long pairs(int slot, int person, int sign) {
    long change = 0;
    for (int mate : grid.mates[slot]) {
      int other = filled[mate];
      if (other >= 0 && grid.officer[mate]) {
        int pair = Math.min(person, other) * grid.people + Math.max(person, other);
        change += PAIR * step(pairs[grid.month[slot]], pair, sign, wishes.pairShifts());
      }
    }
    return change;
  }

  private long row(int slot, int person, int sign) {
    int[] served = daysOff[person];
    int day = grid.day[slot];
    served[day] += sign;
    if (served[day] != (sign > 0 ? 1 : 0)) {
      return 0;
    }
    int before = 0;
    while (served[day - before - 1] > 0) {
      before++;
    }
    int after = 0;
    while (served[day + after + 1] > 0) {
      after++;
    }
    int joined = tooLong(before + 1 + after);
    return sign * ROW * (joined - tooLong(before) - tooLong(after));
  }

  private int tooLong(int days) {
    return Math.max(0, days - wishes.leaderDaysInARow());
  }

  /** Changes a counter by one; returns the change of what is above the limit. */
  private static int step(int[] counters, int which, int sign, int limit) {
    int before = Math.max(0, counters[which] - limit);
    counters[which] += sign;
    return Math.max(0, counters[which] - limit) - before;
  }
}
