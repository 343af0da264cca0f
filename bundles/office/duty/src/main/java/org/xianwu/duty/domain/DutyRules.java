package org.xianwu.duty.domain;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;

/**
 * What the county set for its duty.
 *
 * @param full hours of a full-day shift, 08:00 to 08:00 of the next day unless set otherwise
 * @param day hours of a day shift; on working days the office itself is open then
 * @param night hours of a night shift
 * @param handover how much two days may leave open or share where their hours differ: nobody leaves
 *     before the successor took over
 * @param rest time free after a shift of 24 hours
 * @param officersOnWorkdays least number of officers of a shift on working days
 * @param officersOnDaysOff least number of officers of a shift on days off
 * @param holidayLead working days before a holiday by which its roster is published
 * @param officerShiftsPerMonth more than these are pointed at
 * @param leaderDaysInARow more days off in a row for one leader are pointed at
 * @param pairShifts more shifts of the same two officers are pointed at
 * @param remindFrom day of the month from which a missing roster of the next month is a to-do
 */
public record DutyRules(
    Hours full,
    Hours day,
    Hours night,
    Duration handover,
    Duration rest,
    int officersOnWorkdays,
    int officersOnDaysOff,
    int holidayLead,
    int officerShiftsPerMonth,
    int leaderDaysInARow,
    int pairShifts,
    int remindFrom) {

  public DutyRules {
    Objects.requireNonNull(full);
    Objects.requireNonNull(day);
    Objects.requireNonNull(night);
    Objects.requireNonNull(handover);
    Objects.requireNonNull(rest);
  }

  /** What is used until the county sets something else. */
  public static DutyRules usual() {
    LocalTime eight = LocalTime.of(8, 0);
    LocalTime open = LocalTime.of(8, 30);
    LocalTime close = LocalTime.of(17, 30);
    return new DutyRules(
        new Hours(eight, eight),
        new Hours(open, close),
        new Hours(close, open),
        Duration.ofMinutes(30),
        Duration.ofHours(24),
        1,
        2,
        3,
        5,
        2,
        2,
        20);
  }

  public Hours hours(ShiftType type) {
    return switch (type) {
      case FULL -> full;
      case DAY -> day;
      case NIGHT -> night;
    };
  }

  public int leastOfficers(boolean workingDay) {
    return workingDay ? officersOnWorkdays : officersOnDaysOff;
  }
}
