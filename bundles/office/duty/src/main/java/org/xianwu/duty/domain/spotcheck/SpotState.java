package org.xianwu.duty.domain.spotcheck;

import org.xianwu.platform.api.text.Coded;

/** Where a spot check stands (待说明、已说明、已办结、已作废). */
public enum SpotState implements Coded {
  /** The unit owes an explanation. */
  WAITING("waiting"),
  EXPLAINED("explained"),
  CLOSED("closed"),
  /** Written down by mistake; it stays visible and counts nowhere. */
  ANNULLED("annulled");

  private final String code;

  SpotState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static SpotState of(String code) {
    return Coded.stored(SpotState.class, code);
  }
}
