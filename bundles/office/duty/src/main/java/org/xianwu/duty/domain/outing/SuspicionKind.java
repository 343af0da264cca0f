package org.xianwu.duty.domain.outing;

import org.xianwu.platform.api.text.Coded;

/** What seems to be wrong with how an outing was reported (迟报、漏报、错报). */
public enum SuspicionKind implements Coded {
  LATE("late"),
  MISSING("missing"),
  WRONG("wrong");

  private final String code;

  SuspicionKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static SuspicionKind of(String code) {
    return Coded.stored(SuspicionKind.class, code);
  }
}
