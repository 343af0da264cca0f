package org.xianwu.platform.api.calendar;

/** What kind of day the State Council's yearly notice makes of a date. */
public enum DayType {
  WORKDAY("workday", true),
  WEEKEND("weekend", false),
  /** One of the 13 statutory days (法定节假日). */
  STATUTORY("statutory", false),
  /** Off by arrangement only (调休休息); does not count as statutory. */
  ADJUSTED_OFF("adjusted-off", false),
  /** A weekend day that is worked (调休上班). */
  ADJUSTED_WORK("adjusted-work", true);

  private final String code;
  private final boolean working;

  DayType(String code, boolean working) {
    this.code = code;
    this.working = working;
  }

  public String code() {
    return code;
  }

  public boolean working() {
    return working;
  }

  public static DayType of(String code) {
    for (DayType type : values()) {
      if (type.code.equals(code)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no day type " + code);
  }
}
