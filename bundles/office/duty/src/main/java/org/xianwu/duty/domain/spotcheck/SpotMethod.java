package org.xianwu.duty.domain.spotcheck;

import org.xianwu.platform.api.text.Coded;

/** How a unit's duty is looked into (抽查方式: 电话、视频、实地). */
public enum SpotMethod implements Coded {
  CALL("call"),
  VIDEO("video"),
  VISIT("visit");

  private final String code;

  SpotMethod(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static SpotMethod of(String code) {
    return Coded.stored(SpotMethod.class, code);
  }
}
