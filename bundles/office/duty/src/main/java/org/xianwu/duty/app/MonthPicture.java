package org.xianwu.duty.app;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xianwu.duty.domain.CheckResult;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.calendar.CalendarDay;

/**
 * A month as the grid shows it.
 *
 * @param units units that have a roster in the month, and the one shown
 * @param rosters all versions of the unit's rosters in the month, newest first
 * @param shown the roster whose shifts are shown; empty when what holds is put together from
 *     several, or nothing is there
 * @param shifts of the shown roster in the month, else those that hold
 * @param check of the shown roster, else empty
 * @param changed days that the shown version changes against the one before
 */
public record MonthPicture(
    YearMonth month,
    LocalDate today,
    long unitId,
    List<Long> units,
    List<Roster> rosters,
    Optional<Roster> shown,
    List<CalendarDay> days,
    List<Shift> shifts,
    Optional<CheckResult> check,
    Set<LocalDate> changed) {}
