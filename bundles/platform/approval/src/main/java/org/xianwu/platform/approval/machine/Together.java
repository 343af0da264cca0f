package org.xianwu.platform.approval.machine;

import org.xianwu.platform.api.text.Coded;

/** How the people of a stage decide. */
public enum Together implements Coded {
  /** Everybody must agree (会签). */
  ALL("all"),
  /** One is enough (或签). */
  ANY("any"),
  /** Everybody must agree, one after the other (依次). */
  IN_TURN("in-turn");

  private final String code;

  Together(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** As the suite stored it. */
  public static Together stored(String code) {
    return Coded.stored(Together.class, code);
  }
}
