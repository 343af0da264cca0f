package org.xianwu.duty.domain.spotcheck;

import org.xianwu.platform.api.text.Coded;

/** What a spot check found (抽查结果). */
public enum SpotOutcome implements Coded {
  /** Leader and officer at their posts (在岗). */
  IN_POST("in-post"),
  /** Somebody left the post (脱岗). */
  LEFT("left"),
  /** Nobody was sent to serve (漏岗). */
  MISSING("missing"),
  /** Nobody took the call (无人接听). */
  UNANSWERED("unanswered");

  private final String code;

  SpotOutcome(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static SpotOutcome of(String code) {
    return Coded.stored(SpotOutcome.class, code);
  }

  /** Whether the unit has to explain itself. */
  public boolean fault() {
    return this != IN_POST;
  }
}
