package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** Out of whose purse something is paid (支付方). */
public enum Payer implements Named {
  /** Out of the reception fee of the host (公务接待费). */
  RECEPTION("reception", "公务接待费", "Reception fee"),
  /** By the guests themselves; the host only helps. */
  GUEST("guest", "客人自付", "Guests");

  private final String code;
  private final Label label;

  Payer(String code, String zh, String en) {
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
  public static Payer of(String code) {
    return Coded.of(Payer.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
