package org.xianwu.platform.operations.app;

import java.util.Locale;
import java.util.Optional;
import org.xianwu.platform.api.text.Label;

/** What can be done with a function. */
public enum Action {
  INSTALL("安装", "Install"),
  START("启动", "Start"),
  STOP("停止", "Stop"),
  UPGRADE("升级", "Upgrade"),
  REMOVE("移除", "Remove"),
  DISCARD("撤下", "Discard");

  private final Label label;

  Action(String zh, String en) {
    label = Label.of(zh, en);
  }

  /** As in addresses and in the change log. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Label label() {
    return label;
  }

  public static Optional<Action> of(String code) {
    for (Action action : values()) {
      if (action.code().equals(code)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
