package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** Out of whose purse something is paid (支付方). */
public enum Payer implements Coded {
  /** Out of the reception fee of the host (公务接待费). */
  RECEPTION("reception"),
  /** By the guests themselves; the host only helps. */
  GUEST("guest");

  private final String code;

  Payer(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
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
