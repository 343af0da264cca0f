package org.xianwu.duty.domain.spotcheck;

import org.xianwu.platform.api.text.Coded;

/** Where a task stands (待查、已查、已取消). */
public enum SpotTaskState implements Coded {
  OPEN("open"),
  DONE("done"),
  DROPPED("dropped");

  private final String code;

  SpotTaskState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static SpotTaskState of(String code) {
    return Coded.stored(SpotTaskState.class, code);
  }
}
