package org.xianwu.platform.workflow.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.xianwu.platform.api.calendar.WorkCalendar;

/**
 * How the county reads its deadlines.
 *
 * @param yellowFrom working days before the end from which the light is yellow (临期)
 * @param noon end of the first half day
 * @param dayEnd when a day ends: 24:00 as {@link LocalTime#MAX}, or the end of office hours
 */
public record DeadlineRules(int yellowFrom, LocalTime noon, LocalTime dayEnd) {

  public static final DeadlineRules USUAL = new DeadlineRules(3, LocalTime.NOON, LocalTime.MAX);

  public DeadlineRules {
    Objects.requireNonNull(noon);
    Objects.requireNonNull(dayEnd);
    if (yellowFrom < 0) {
      throw new IllegalArgumentException("yellow begins before the end, not " + yellowFrom);
    }
  }

  /** The last second of the day, so that a page shows the day itself and not the one after. */
  Instant endOf(LocalDate day) {
    return day.atTime(dayEnd).withNano(0).atZone(WorkCalendar.ZONE).toInstant();
  }

  Instant noonOf(LocalDate day) {
    return day.atTime(noon).atZone(WorkCalendar.ZONE).toInstant();
  }
}
