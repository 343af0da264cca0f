package org.xianwu.duty.domain.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.text.Coded;

/**
 * How much a day on duty counts (值班日类别). New Year's Eve and the first day of the Spring Festival
 * (除夕、初一) weigh most, and count among the statutory days.
 */
public enum DayClass implements Coded {
  WORKDAY("workday"),
  FRIDAY("friday"),
  WEEKEND("weekend"),
  ADJUSTED_OFF("adjusted-off"),
  STATUTORY("statutory"),
  FESTIVAL("festival");

  private final String code;

  DayClass(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The class of a day. A weekend day that is worked (调休上班) is a working day, never a Friday.
   *
   * @param festival whether the day is New Year's Eve or the first day of the Spring Festival
   */
  public static DayClass of(LocalDate day, DayType type, boolean festival) {
    return switch (type) {
      case STATUTORY -> festival ? FESTIVAL : STATUTORY;
      case ADJUSTED_OFF -> weekend(day) ? WEEKEND : ADJUSTED_OFF;
      case WEEKEND -> WEEKEND;
      case ADJUSTED_WORK -> WORKDAY;
      case WORKDAY -> day.getDayOfWeek() == DayOfWeek.FRIDAY ? FRIDAY : WORKDAY;
    };
  }

  /** The class among which the day is shared out evenly. */
  public DayClass sharedAs() {
    return this == FESTIVAL ? STATUTORY : this;
  }

  /** Whether offices are closed. */
  public boolean off() {
    return compareTo(WEEKEND) >= 0;
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
