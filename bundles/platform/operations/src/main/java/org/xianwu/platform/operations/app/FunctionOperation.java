package org.xianwu.platform.operations.app;

import java.time.Instant;
import java.util.List;
import org.xianwu.platform.api.text.Label;

/**
 * One action on one function.
 *
 * @param running false once it ended; also true while it waits for the one before it
 * @param finishedAt null while it runs
 * @param outcome empty while it runs, else done or failed
 * @param affected bundles outside the function that were touched, normally none
 */
public record FunctionOperation(
    long id,
    boolean running,
    String function,
    String action,
    Instant startedAt,
    Instant finishedAt,
    String outcome,
    Label message,
    Label remedy,
    List<String> affected) {

  static final String DONE = "done";
  static final String FAILED = "failed";
  private static final Label NOTHING = Label.of("", "");

  public FunctionOperation {
    affected = List.copyOf(affected);
  }

  /** Nothing was done since the start. */
  static FunctionOperation none() {
    return new FunctionOperation(0, false, "", "", null, null, "", NOTHING, NOTHING, List.of());
  }

  static FunctionOperation begun(long id, String function, Action action, Instant at) {
    return new FunctionOperation(
        id, true, function, action.code(), at, null, "", NOTHING, NOTHING, List.of());
  }

  FunctionOperation done(Instant at, Label message, List<String> touched) {
    return new FunctionOperation(
        id, false, function, action, startedAt, at, DONE, message, NOTHING, touched);
  }

  FunctionOperation failed(Instant at, Label message, Label whatToDo) {
    return new FunctionOperation(
        id, false, function, action, startedAt, at, FAILED, message, whatToDo, List.of());
  }

  public boolean succeeded() {
    return DONE.equals(outcome);
  }
}
