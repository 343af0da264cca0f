package org.xianwu.duty.domain.outing;

import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;

/** Who decides on an outing; nobody where it is only reported. */
public enum Decider implements Coded {
  /** Reported, not approved (报备). */
  NOBODY("nobody", "报备，无需批准", "Reported only"),
  UNIT("unit", "单位主要负责人", "Main leader of the unit"),
  PORTFOLIO("portfolio", "分管县领导", "Leader in charge"),
  /** The leader in charge, then a main leader of the county. */
  PORTFOLIO_HEAD("portfolio-head", "分管县领导、县主要领导", "Leader in charge, then main leader"),
  HEAD("head", "县主要领导", "Main leader of the county"),
  /** The city; the duty room enters what it answered. */
  CITY("city", "市委、市政府（值班室登记批复）", "The city, entered by the duty room");

  private final String code;
  private final Label label;

  Decider(String code, String zh, String en) {
    this.code = code;
    this.label = Label.of(zh, en);
  }

  @Override
  public String code() {
    return code;
  }

  public Label label() {
    return label;
  }

  public static Decider of(String code) {
    return Coded.stored(Decider.class, code);
  }
}
