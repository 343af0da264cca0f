package org.xianwu.reception.domain;

import org.xianwu.platform.api.text.Coded;

/** Where a letter stands (公函状态). */
public enum LetterState implements Coded {
  /** Written down, waits for verification (待核验). */
  ENTERED("entered"),
  /** Somebody else held it against the original (已核验). */
  VERIFIED("verified"),
  /** Sent back with a reason (已退回). */
  REFUSED("refused");

  private final String code;

  LetterState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static LetterState of(String code) {
    return Coded.stored(LetterState.class, code);
  }
}
