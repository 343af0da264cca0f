package org.xianwu.platform.approval.machine;

import java.util.Objects;

/**
 * What one person is asked in one round of a stage.
 *
 * @param number grows with every task of the case
 * @param stage key of the stage
 * @param round counts how often the case came to the stage
 * @param since first round whose agreements still count: the case came straight back since then
 * @param person who is asked
 * @param decidedBy who decided, another than {@code person} for a delegate (委托); 0 while open
 * @param addedBy who added the person (加签), 0 for people of the chain
 */
public record Task(
    int number,
    int stage,
    int round,
    int since,
    long person,
    State state,
    long decidedBy,
    long addedBy) {

  /** What became of a task. */
  public enum State {
    OPEN,
    AGREED,
    /** Sent back (退回). */
    RETURNED,
    /** Passed on to somebody else (转办). */
    TRANSFERRED,
    /** Taken out by the one who had added the person (减签). */
    REMOVED,
    /** Answered by somebody else (或签), or overtaken because the case left the stage. */
    OVERTAKEN
  }

  public Task {
    Objects.requireNonNull(state);
  }

  public boolean open() {
    return state == State.OPEN;
  }

  Task become(State next, long by) {
    return new Task(number, stage, round, since, person, next, by, addedBy);
  }
}
