package org.xianwu.duty.domain.handover;

import java.util.Set;
import org.xianwu.platform.api.text.Coded;

/** Where a handover stands (未交接、已交班、已接班). */
public enum HandoverState implements Coded {
  /** Nobody signed; also what an alert is kept as. */
  OPEN("open"),
  /** The outgoing side signed. */
  HANDED("handed"),
  /** Both sides signed. */
  TAKEN("taken");

  private final String code;

  HandoverState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static HandoverState of(String code) {
    return Coded.stored(HandoverState.class, code);
  }

  /** The states that may follow. */
  public Set<HandoverState> next() {
    return switch (this) {
      case OPEN -> Set.of(HANDED);
      case HANDED -> Set.of(OPEN, TAKEN);
      case TAKEN -> Set.of();
    };
  }
}
