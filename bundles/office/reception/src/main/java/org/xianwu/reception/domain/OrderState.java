package org.xianwu.reception.domain;

import java.util.Set;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/**
 * Where an order stands, from 申请 to 归档.
 *
 * <p>The steps of approval (科室审核、分管审批、主要领导) are the chain's; here they are one state.
 */
public enum OrderState implements Named {
  /** 申请: being written. */
  DRAFT("draft", "申请", "Draft"),
  /** 审批中: on its way through the chain. */
  PENDING("pending", "审批中", "Pending"),
  /** 退回: back with the applicant, who corrects it. */
  RETURNED("returned", "已退回", "Returned"),
  /** 已批准: numbered, its money reserved. */
  APPROVED("approved", "已批准", "Approved"),
  /** 接待中: the guests are here. */
  HOSTING("hosting", "接待中", "Hosting"),
  /** 待清单: the visit ended, its list is to be made. */
  LIST_DUE("list-due", "待清单", "List due"),
  /** 清单审签: the list waits for its signature. */
  LIST_REVIEW("list-review", "清单审签", "List review"),
  /** 待结算: the list is signed, the bill is to be paid. */
  SETTLEMENT_DUE("settlement-due", "待结算", "Settlement due"),
  /** 已结算. */
  SETTLED("settled", "已结算", "Settled"),
  /** 归档. */
  ARCHIVED("archived", "已归档", "Archived"),
  /** 取消. */
  CANCELLED("cancelled", "已取消", "Cancelled");

  private final String code;
  private final Label label;

  OrderState(String code, String zh, String en) {
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

  public static OrderState of(String code) {
    return Coded.stored(OrderState.class, code);
  }

  /** Whether the applicant may still change it. */
  public boolean open() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether it is approved and was not cancelled. */
  public boolean effective() {
    return compareTo(APPROVED) >= 0 && this != CANCELLED;
  }

  /** The states that may follow. */
  public Set<OrderState> next() {
    return switch (this) {
      case DRAFT, RETURNED -> Set.of(PENDING, CANCELLED);
      case PENDING -> Set.of(DRAFT, RETURNED, APPROVED, CANCELLED);
      case APPROVED -> Set.of(HOSTING, CANCELLED);
      case HOSTING -> Set.of(LIST_DUE);
      case LIST_DUE -> Set.of(LIST_REVIEW);
      case LIST_REVIEW -> Set.of(LIST_DUE, SETTLEMENT_DUE);
      case SETTLEMENT_DUE -> Set.of(SETTLED);
      case SETTLED -> Set.of(ARCHIVED);
      case ARCHIVED, CANCELLED -> Set.of();
    };
  }
}
