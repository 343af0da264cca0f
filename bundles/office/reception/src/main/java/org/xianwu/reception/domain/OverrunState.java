package org.xianwu.reception.domain;

import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** Where the approval of an overrun stands. */
public enum OverrunState implements Named {
  DRAFT("draft", "未提交", "Draft"),
  PENDING("pending", "审批中", "Pending"),
  RETURNED("returned", "已退回", "Returned"),
  APPROVED("approved", "已批准", "Approved"),
  CANCELLED("cancelled", "已撤销", "Cancelled");

  private final String code;
  private final Label label;

  OverrunState(String code, String zh, String en) {
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

  public static OverrunState of(String code) {
    return Coded.stored(OverrunState.class, code);
  }

  /** Whether its applicant may still change it. */
  public boolean open() {
    return this == DRAFT || this == RETURNED;
  }
}
