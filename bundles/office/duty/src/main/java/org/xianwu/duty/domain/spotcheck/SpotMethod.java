package org.xianwu.duty.domain.spotcheck;

import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** How a unit's duty is looked into (抽查方式: 电话、视频、实地). */
public enum SpotMethod implements Named {
  CALL("call", "电话", "Call"),
  VIDEO("video", "视频", "Video"),
  VISIT("visit", "实地", "Visit");

  private final String code;
  private final Label label;

  SpotMethod(String code, String zh, String en) {
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

  public static SpotMethod of(String code) {
    return Coded.stored(SpotMethod.class, code);
  }
}
