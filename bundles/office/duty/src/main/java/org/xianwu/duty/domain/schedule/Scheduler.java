package org.xianwu.duty.domain.schedule;

/** Finds a fair roster. Needs nothing but the task: no clock, no threads of its own. */
public interface Scheduler {

  /**
   * Searches until the effort is spent.
   *
   * @param seed another one gives another roster of about the same quality
   * @param effort how many steps the search takes; the only thing that ends it, besides progress
   */
  Schedule solve(ScheduleTask task, long seed, long effort, Progress progress);

  /** Hears how far the search is, and may end it. */
  @FunctionalInterface
  interface Progress {

    /** Lets the search run to its end. */
    Progress UNWATCHED = (moves, broken, cost) -> true;

    /**
     * Called now and then from the searching thread.
     *
     * @param moves steps done
     * @param broken hard rules that the best roster so far breaks
     * @return false to stop and keep the best roster so far
     */
    boolean reached(long moves, int broken, long cost);
  }
}
