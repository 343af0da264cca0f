package org.xianwu.platform.api.operation;

import java.util.Objects;
import org.xianwu.platform.api.text.Label;

/**
 * State of one part.
 *
 * @param reason why it is not well; empty label texts when it is
 * @param remedy what to do
 */
public record Health(State state, Label reason, Label remedy) {

  /** From well to not working. */
  public enum State {
    UP,
    WARNING,
    DOWN
  }

  private static final Label NOTHING = Label.of("", "");

  public Health {
    Objects.requireNonNull(state);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(remedy);
  }

  public static Health up() {
    return new Health(State.UP, NOTHING, NOTHING);
  }

  public static Health warning(Label reason, Label remedy) {
    return new Health(State.WARNING, reason, remedy);
  }

  public static Health down(Label reason, Label remedy) {
    return new Health(State.DOWN, reason, remedy);
  }
}
