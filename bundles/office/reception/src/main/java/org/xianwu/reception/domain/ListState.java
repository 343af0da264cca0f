package org.xianwu.reception.domain;

import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** Where a list stands (清单状态). */
public enum ListState implements Named {
  DRAFT("draft", "填报中", "Draft"),
  SUBMITTED("submitted", "待审签", "To sign"),
  RETURNED("returned", "已退回", "Returned"),
  SIGNED("signed", "已审签", "Signed");

  private final String code;
  private final Label label;

  ListState(String code, String zh, String en) {
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

  public static ListState of(String code) {
    return Coded.stored(ListState.class, code);
  }
}
