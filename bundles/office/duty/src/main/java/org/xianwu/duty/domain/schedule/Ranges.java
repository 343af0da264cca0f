package org.xianwu.duty.domain.schedule;

import java.util.function.IntUnaryOperator;

/** How far apart the statutory days of each team lie, beyond the one that cannot be avoided. */
final class Ranges {

  private final int[][] howMany = new int[Team.values().length][];
  private final int[] least = new int[howMany.length];
  private final int[] most = new int[howMany.length];
  private final int[] team;
  private final boolean[] compared;

  /**
   * Counts the start.
   *
   * @param carried statutory days of a person before the first slot is filled
   */
  Ranges(Grid grid, IntUnaryOperator carried) {
    team = new int[grid.people];
    compared = new boolean[grid.people];
    int highest = grid.slots + 1;
    for (int person = 0; person < grid.people; person++) {
      highest = Math.max(highest, carried.applyAsInt(person) + grid.slots + 1);
    }
    for (int group = 0; group < howMany.length; group++) {
      howMany[group] = new int[highest + 1];
    }
    for (int person = 0; person < grid.people; person++) {
      team[person] = grid.team(person).ordinal();
      compared[person] = grid.compared(person);
      if (compared[person]) {
        howMany[team[person]][carried.applyAsInt(person)]++;
      }
    }
    for (int group = 0; group < howMany.length; group++) {
      measure(group);
    }
  }

  /** All teams together. */
  int cost() {
    int cost = 0;
    for (int group = 0; group < howMany.length; group++) {
      cost += beyond(group);
    }
    return cost;
  }

  /** A person's number changed; returns the change of the range beyond one. */
  int move(int person, int before, int now) {
    if (!compared[person]) {
      return 0;
    }
    int group = team[person];
    int former = beyond(group);
    howMany[group][before]--;
    howMany[group][now]++;
    measure(group);
    return beyond(group) - former;
  }

  private int beyond(int group) {
    return Math.max(0, most[group] - least[group] - 1);
  }

  private void measure(int group) {
    int[] counts = howMany[group];
    int low = 0;
    while (low < counts.length - 1 && counts[low] == 0) {
      low++;
    }
    int high = counts.length - 1;
    while (high > low && counts[high] == 0) {
      high--;
    }
    least[group] = low;
    most[group] = high;
  }
}
