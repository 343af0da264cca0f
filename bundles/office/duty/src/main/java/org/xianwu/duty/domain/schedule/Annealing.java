package org.xianwu.duty.domain.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Simulated annealing in whole numbers: a first roster is made slot by slot, then people are
 * changed and swapped, at first boldly, later only for the better. Only the number of steps ends
 * it, so that the same task and seed give the same roster on every machine.
 */
public final class Annealing implements Scheduler {

  /** Dearer than any wish: a broken hard rule is never bought with fairness. */
  private static final long BROKEN = 300_000;

  private static final double HOT = 20_000;
  private static final double COLD = 20;
  private static final int STEPS_PER_COOLING = 1 << 10;
  private static final int STEPS_PER_REPORT = 1 << 16;

  @Override
  public Schedule solve(ScheduleTask task, long seed, long effort, Progress progress) {
    return new Run(new Grid(task), seed).solve(effort, progress);
  }

  private static final class Run {

    private final Grid grid;
    private final Tally tally;
    private final Dice dice;
    private final int[] open;
    private int broken;
    private long cost;
    private final int[] best;
    private int bestBroken;
    private long bestCost;

    Run(Grid grid, long seed) {
      this.grid = grid;
      tally = new Tally(grid);
      dice = new Dice(seed);
      best = new int[grid.slots];
      open = IntStream.range(0, grid.slots).filter(s -> grid.candidates[s].length > 1).toArray();
      broken = grid.beyondRepair;
      cost = tally.cost();
    }

    Schedule solve(long effort, Progress progress) {
      fill();
      keep();
      boolean going = progress.reached(0, bestBroken, bestCost);
      long last = open.length == 0 ? 0 : effort;
      double heat = HOT;
      double cooling =
          StrictMath.exp(
              StrictMath.log(COLD / HOT) / Math.max(1, last / (double) STEPS_PER_COOLING));
      long step = 0;
      while (going && step < last) {
        step++;
        move(heat);
        if (step % STEPS_PER_COOLING == 0) {
          heat *= cooling;
        }
        if (step % STEPS_PER_REPORT == 0) {
          going = progress.reached(step, bestBroken, bestCost);
        }
      }
      List<Long> people =
          IntStream.of(best)
              .mapToLong(person -> person < 0 ? 0 : grid.member(person).id())
              .boxed()
              .toList();
      return new Schedule(grid.task, people, bestBroken, bestCost, step, step == last);
    }

    /** The slots with the fewest candidates first, then the heaviest days. */
    private void fill() {
      Comparator<Integer> order =
          Comparator.<Integer>comparingInt(slot -> Math.min(3, grid.candidates[slot].length))
              .thenComparingInt(slot -> -grid.weight[slot])
              .thenComparingInt(slot -> slot);
      for (int slot : IntStream.range(0, grid.slots).boxed().sorted(order).toList()) {
        int chosen = -1;
        long least = Long.MAX_VALUE;
        for (int person : grid.candidates[slot]) {
          tally.begin();
          long change = tally.put(slot, person);
          change += BROKEN * tally.broken;
          tally.put(slot, -1);
          if (change < least) {
            least = change;
            chosen = person;
          }
        }
        tally.begin();
        cost += tally.put(slot, chosen);
        broken += tally.broken;
      }
    }

    private void move(double heat) {
      int slot = open[dice.below(open.length)];
      int person = tally.filled[slot];
      int kind = dice.below(4);
      if (kind < 2) {
        change(slot, person, heat);
        return;
      }
      int other = kind == 2 ? open[dice.below(open.length)] : slot + dice.below(41) - 20;
      if (other >= 0 && other < grid.slots) {
        swap(slot, other, person, heat);
      }
    }

    private void change(int slot, int person, double heat) {
      int[] candidates = grid.candidates[slot];
      int chosen = candidates[dice.below(candidates.length)];
      if (chosen == person) {
        return;
      }
      tally.begin();
      long change = tally.put(slot, chosen);
      if (!accept(change, heat)) {
        tally.put(slot, person);
      }
    }

    private void swap(int slot, int other, int person, double heat) {
      int partner = tally.filled[other];
      if (partner < 0
          || partner == person
          || !grid.mayFill(slot, partner)
          || !grid.mayFill(other, person)) {
        return;
      }
      tally.begin();
      long change = exchange(slot, other, person, partner);
      if (!accept(change, heat)) {
        exchange(slot, other, partner, person);
      }
    }

    private long exchange(int slot, int other, int person, int partner) {
      long change = tally.put(slot, -1);
      change += tally.put(other, person);
      return change + tally.put(slot, partner);
    }

    private boolean accept(long change, double heat) {
      long worse = change + BROKEN * tally.broken;
      if (worse > 0 && (worse >= heat * 40 || dice.share() >= StrictMath.exp(-worse / heat))) {
        return false;
      }
      cost += change;
      broken += tally.broken;
      if (broken < bestBroken || broken == bestBroken && cost < bestCost) {
        keep();
      }
      return true;
    }

    private void keep() {
      System.arraycopy(tally.filled, 0, best, 0, best.length);
      bestBroken = broken;
      bestCost = cost;
    }
  }
}
