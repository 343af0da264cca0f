package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** What guests paid for. */
public enum ReceiptKind implements Named {
  MEAL("meal", "伙食费", "Meals"),
  TRANSPORT("transport", "市内交通费", "Transport");

  private final String code;
  private final Label label;

  ReceiptKind(String code, String zh, String en) {
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
  public static ReceiptKind of(String code) {
    return Coded.of(ReceiptKind.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
