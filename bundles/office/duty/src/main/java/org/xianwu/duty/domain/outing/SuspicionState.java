package org.xianwu.duty.domain.outing;

import java.util.Set;
import org.xianwu.platform.api.text.Coded;

/** Where a suspicion stands (疑似、已说明、认定、排除). Only what is confirmed counts. */
public enum SuspicionState implements Coded {
  RAISED("raised"),
  ANSWERED("answered"),
  CONFIRMED("confirmed"),
  EXCLUDED("excluded");

  private final String code;

  SuspicionState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static SuspicionState of(String code) {
    return Coded.stored(SuspicionState.class, code);
  }

  public boolean open() {
    return this == RAISED || this == ANSWERED;
  }

  /** The states that may follow; what was decided may be decided anew when a paper turns up. */
  public Set<SuspicionState> next() {
    return switch (this) {
      case RAISED, ANSWERED -> Set.of(ANSWERED, CONFIRMED, EXCLUDED);
      case CONFIRMED -> Set.of(EXCLUDED);
      case EXCLUDED -> Set.of(CONFIRMED);
    };
  }
}
