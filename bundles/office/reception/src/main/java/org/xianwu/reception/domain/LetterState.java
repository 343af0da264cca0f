package org.xianwu.reception.domain;

import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** Where a letter stands (公函状态). */
public enum LetterState implements Named {
  /** Written down, waits for verification (待核验). */
  ENTERED("entered", "待核验", "To verify"),
  /** Somebody else held it against the original (已核验). */
  VERIFIED("verified", "已核验", "Verified"),
  /** Sent back with a reason (已退回). */
  REFUSED("refused", "已退回", "Sent back");

  private final String code;
  private final Label label;

  LetterState(String code, String zh, String en) {
    this.code = code;
    this.label = Label.of(zh, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Label label() {
    return label;
  }

  public static LetterState of(String code) {
    return Coded.stored(LetterState.class, code);
  }
}
