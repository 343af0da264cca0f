package org.xianwu.platform.workflow.calendar;

import java.time.LocalDate;
import java.util.Objects;
import org.xianwu.platform.api.calendar.DayType;

/**
 * A date as a yearly notice arranges it.
 *
 * @param name of the holiday, may be empty
 * @param noticeNo number of the notice
 */
public record ArrangedDate(LocalDate date, DayType type, String name, String noticeNo) {

  public ArrangedDate {
    Objects.requireNonNull(date);
    Objects.requireNonNull(type);
    Objects.requireNonNull(name);
    Objects.requireNonNull(noticeNo);
  }
}
