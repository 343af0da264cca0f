package org.xianwu.duty.domain.spotcheck;

import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** What a spot check found (抽查结果). */
public enum SpotOutcome implements Named {
  /** Leader and officer at their posts (在岗). */
  IN_POST("in-post", "在岗", "In post"),
  /** Somebody left the post (脱岗). */
  LEFT("left", "脱岗", "Left the post"),
  /** Nobody was sent to serve (漏岗). */
  MISSING("missing", "漏岗", "Nobody sent"),
  /** Nobody took the call (无人接听). */
  UNANSWERED("unanswered", "无人接听", "No answer");

  private final String code;
  private final Label label;

  SpotOutcome(String code, String zh, String en) {
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

  public static SpotOutcome of(String code) {
    return Coded.stored(SpotOutcome.class, code);
  }

  /** Whether the unit has to explain itself. */
  public boolean fault() {
    return this != IN_POST;
  }
}
