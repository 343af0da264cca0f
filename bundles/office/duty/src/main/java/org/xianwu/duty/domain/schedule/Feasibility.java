package org.xianwu.duty.domain.schedule;

/** Tells whether any roster at all holds every hard rule of a task. */
@FunctionalInterface
public interface Feasibility {

  /**
   * Whether the task has an answer.
   *
   * @return false only when that is proven; true also where the question was too hard to settle
   */
  boolean possible(ScheduleTask task);
}
