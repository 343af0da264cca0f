package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** How a reception is paid (支付方式); never in cash. */
public enum PayMode implements Named {
  CARD("card", "公务卡", "Official card"),
  TRANSFER("transfer", "转账", "Transfer"),
  CASH("cash", "现金", "Cash");

  private final String code;
  private final Label label;

  PayMode(String code, String zh, String en) {
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

  /**
   * The value with that code.
   *
   * @throws Problem {@code reception.choice-unknown}
   */
  public static PayMode of(String code) {
    return Coded.of(PayMode.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
