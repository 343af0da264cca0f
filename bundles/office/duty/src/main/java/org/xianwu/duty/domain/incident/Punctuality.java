package org.xianwu.duty.domain.incident;

import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** Whether the first report kept both limits. */
public enum Punctuality implements Named {
  /** Not both told and written yet, and no limit has passed (未到期). */
  PENDING("pending", "未到期", "Running"),
  /** By phone and in writing within the limits (及时). */
  ON_TIME("on-time", "及时", "In time"),
  /** One of them too late, or still owed after its limit (迟报). */
  LATE("late", "迟报", "Late"),
  /** A false alarm that nobody had to be told of (不计). */
  EXEMPT("exempt", "不计", "Not counted");

  private final String code;
  private final Label label;

  Punctuality(String code, String zh, String en) {
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

  static Punctuality stored(String code) {
    return Coded.stored(Punctuality.class, code);
  }
}
