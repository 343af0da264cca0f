package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** From which level a visiting party comes (团组层级). */
public enum PartyLevel implements Named {
  CENTRAL("central", "中央", "Central"),
  PROVINCE("province", "省", "Province"),
  CITY("city", "市", "City"),
  /** 县区之间 */
  COUNTY("county", "县区", "County");

  private final String code;
  private final Label label;

  PartyLevel(String code, String zh, String en) {
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
  public static PartyLevel of(String code) {
    return Coded.of(PartyLevel.class, code, ReceptionProblem.CHOICE_UNKNOWN);
  }
}
