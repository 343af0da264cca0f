package org.xianwu.duty.domain.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for any legal roster by trying and taking back. Slots with the fewest people left come
 * first, and those that made trouble before. Counting ahead of the search finds what no search has
 * to try: too few people for the posts of a month, or of days that follow each other.
 */
public final class Backtracking implements Feasibility {

  private static final int FAILURES = 1_000;
  private static final int RESTARTS = 3;

  @Override
  public boolean possible(ScheduleTask task) {
    Grid grid = new Grid(task);
    if (grid.beyondRepair > 0 || !enough(grid)) {
      return false;
    }
    Search search = new Search(grid);
    for (int restart = 0; restart < RESTARTS; restart++) {
      Answer answer = search.run(FAILURES << restart);
      if (answer != Answer.UNKNOWN) {
        return answer == Answer.YES;
      }
    }
    return true;
  }

  private static boolean enough(Grid grid) {
    for (int month = 0; month < grid.months; month++) {
      List<Integer> slots = new ArrayList<>();
      for (int slot = 0; slot < grid.slots; slot++) {
        if (grid.month[slot] == month) {
          slots.add(slot);
        }
      }
      if (!new Matching(grid, person -> grid.member(person).mostPerMonth()).covers(slots)) {
        return false;
      }
    }
    for (int slot = 0; slot < grid.slots; slot++) {
      if (!new Matching(grid, person -> 1).covers(together(grid, slot))) {
        return false;
      }
    }
    return true;
  }

  /** The slot and later ones of which nobody can fill two. */
  private static List<Integer> together(Grid grid, int slot) {
    List<Integer> clique = new ArrayList<>();
    clique.add(slot);
    for (int other : grid.barred[slot]) {
      boolean all = clique.stream().allMatch(one -> one == slot || barred(grid, one, other));
      if (other > slot && all) {
        clique.add(other);
      }
    }
    return clique;
  }

  private static boolean barred(Grid grid, int one, int other) {
    return Arrays.stream(grid.barred[one]).anyMatch(slot -> slot == other);
  }

  private enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  private static final class Search {

    private final Grid grid;
    private final int[] trouble;
    private final int[] filled;
    private final int[] left;

    /** How many reasons keep a person from a slot. */
    private final int[][] blocked;

    private final int[][] perMonth;
    private final int[] served;
    private long budget;

    Search(Grid grid) {
      this.grid = grid;
      trouble = new int[grid.slots];
      Arrays.fill(trouble, 1);
      filled = new int[grid.slots];
      left = new int[grid.slots];
      blocked = new int[grid.slots][grid.people];
      perMonth = new int[grid.people][grid.months];
      served = new int[grid.people];
    }

    Answer run(long failures) {
      budget = failures;
      Arrays.fill(filled, -1);
      Arrays.fill(served, 0);
      for (int slot = 0; slot < grid.slots; slot++) {
        Arrays.fill(blocked[slot], 0);
        left[slot] = grid.candidates[slot].length;
      }
      for (int person = 0; person < grid.people; person++) {
        Arrays.fill(perMonth[person], 0);
        if (grid.member(person).mostPerMonth() == 0) {
          for (int slot = 0; slot < grid.slots; slot++) {
            block(slot, person, 1);
          }
        }
      }
      boolean found = fill(grid.slots);
      if (found) {
        return Answer.YES;
      }
      return budget <= 0 ? Answer.UNKNOWN : Answer.NO;
    }

    private boolean fill(int open) {
      if (open == 0) {
        return true;
      }
      int slot = hardest();
      for (int person : byLoad(slot)) {
        put(slot, person, 1);
        if (fill(open - 1)) {
          return true;
        }
        put(slot, person, -1);
        if (budget <= 0) {
          return false;
        }
      }
      trouble[slot]++;
      budget--;
      return false;
    }

    private int hardest() {
      int chosen = -1;
      for (int slot = 0; slot < grid.slots; slot++) {
        if (filled[slot] < 0
            && (chosen < 0 || (long) left[slot] * trouble[chosen] < left(chosen, slot))) {
          chosen = slot;
        }
      }
      return chosen;
    }

    private long left(int chosen, int slot) {
      return (long) left[chosen] * trouble[slot];
    }

    /** Whoever served least first. */
    private int[] byLoad(int slot) {
      return Arrays.stream(grid.candidates[slot])
          .filter(person -> blocked[slot][person] == 0)
          .boxed()
          .sorted((one, other) -> Integer.compare(served[one], served[other]))
          .mapToInt(Integer::intValue)
          .toArray();
    }

    private void put(int slot, int person, int sign) {
      filled[slot] = sign > 0 ? person : -1;
      served[person] += sign;
      for (int other : grid.barred[slot]) {
        block(other, person, sign);
      }
      for (int mate : grid.mates[slot]) {
        for (int other = 0; other < grid.people; other++) {
          if (grid.apart[person][other]) {
            block(mate, other, sign);
          }
        }
      }
      int month = grid.month[slot];
      int most = grid.member(person).mostPerMonth();
      boolean full =
          sign > 0 ? ++perMonth[person][month] == most : perMonth[person][month]-- == most;
      if (full) {
        for (int other = 0; other < grid.slots; other++) {
          if (grid.month[other] == month && other != slot) {
            block(other, person, sign);
          }
        }
      }
    }

    private void block(int slot, int person, int sign) {
      blocked[slot][person] += sign;
      boolean turned = blocked[slot][person] == (sign > 0 ? 1 : 0);
      if (turned && grid.mayFill(slot, person)) {
        left[slot] -= sign;
      }
    }
  }
}
