package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/** From which level a visiting party comes (团组层级). */
public enum PartyLevel implements Coded {
  CENTRAL("central"),
  PROVINCE("province"),
  CITY("city"),
  /** 县区之间 */
  COUNTY("county");

  private final String code;

  PartyLevel(String code) {
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
  public static PartyLevel of(String code) {
    return Coded.of(PartyLevel.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
