package org.xianwu.duty.domain.outing;

import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;

/** Which of the county's people goes; decides who approves (县主要领导、县级副职、单位主要负责人、单位副职、其他). */
public enum PostClass implements Coded {
  COUNTY_MAIN("county-main", "县委、县政府主要领导", "Main leader of the county"),
  COUNTY_VICE("county-vice", "县级领导副职", "Vice leader of the county"),
  UNIT_MAIN("unit-main", "单位（乡镇）主要负责人", "Main leader of a unit"),
  UNIT_VICE("unit-vice", "单位（乡镇）副职", "Vice leader of a unit"),
  STAFF("staff", "其他人员", "Others");

  private final String code;
  private final Label label;

  PostClass(String code, String zh, String en) {
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

  public static PostClass of(String code) {
    return Coded.stored(PostClass.class, code);
  }

  /** Whether somebody has to act meanwhile (主持工作的同志). */
  public boolean leads() {
    return this == COUNTY_MAIN || this == UNIT_MAIN;
  }
}
