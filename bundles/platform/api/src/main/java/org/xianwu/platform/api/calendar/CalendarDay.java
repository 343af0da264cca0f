package org.xianwu.platform.api.calendar;

import java.time.LocalDate;

/**
 * A day of the working calendar.
 *
 * @param name of the holiday, for example 春节; empty on ordinary days
 * @param provisional true while the year's arrangement has not been imported (暂定)
 */
public record CalendarDay(LocalDate date, DayType type, String name, boolean provisional) {}
