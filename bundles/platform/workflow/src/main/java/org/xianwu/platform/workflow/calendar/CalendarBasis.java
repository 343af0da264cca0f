package org.xianwu.platform.workflow.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xianwu.platform.api.calendar.CalendarChange;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.DayType;

/**
 * Everything that is known about days at one moment: arrangements by year, local days on top,
 * statutory days beneath. Immutable, so that a deadline is computed from one state of affairs.
 */
public final class CalendarBasis {

  private final StatutoryDays statutory;
  private final Map<Integer, Map<LocalDate, ArrangedDate>> arrangements;
  private final Map<LocalDate, ArrangedDate> arranged = new HashMap<>();
  private final Map<LocalDate, LocalException> local;

  private CalendarBasis(
      StatutoryDays statutory,
      Map<Integer, Map<LocalDate, ArrangedDate>> arrangements,
      Map<LocalDate, LocalException> local) {
    this.statutory = statutory;
    this.arrangements = arrangements;
    this.local = local;
    // a notice may reach into the days around its year; the later notice is the better knowledge
    new TreeMap<>(arrangements).values().forEach(arranged::putAll);
  }

  /** Nothing imported yet. */
  public static CalendarBasis of(StatutoryDays statutory) {
    return new CalendarBasis(statutory, Map.of(), Map.of());
  }

  /** With the arrangement of the year put in place of a former one. */
  public CalendarBasis arranged(int year, Collection<ArrangedDate> dates) {
    Map<LocalDate, ArrangedDate> byDate = new TreeMap<>();
    dates.forEach(date -> byDate.put(date.date(), date));
    Map<Integer, Map<LocalDate, ArrangedDate>> all = new HashMap<>(arrangements);
    all.put(year, byDate);
    return new CalendarBasis(statutory, all, local);
  }

  /** With these local days in place of all former ones. */
  public CalendarBasis local(Collection<LocalException> days) {
    Map<LocalDate, LocalException> byDate = new HashMap<>();
    days.forEach(day -> byDate.put(day.date(), day));
    return new CalendarBasis(statutory, arrangements, byDate);
  }

  /** Whether the year's arrangement was imported. */
  public boolean known(int year) {
    return arrangements.containsKey(year);
  }

  /** Years whose arrangement was imported, in order. */
  public Set<Integer> years() {
    return new TreeSet<>(arrangements.keySet());
  }

  /** The imported dates of a year in order; empty when there are none. */
  public Collection<ArrangedDate> arrangement(int year) {
    return arrangements.getOrDefault(year, Map.of()).values();
  }

  public CalendarDay day(LocalDate date) {
    CalendarDay national = national(date);
    LocalException own = local.get(date);
    if (own == null || own.working() == national.type().working()) {
      return national;
    }
    DayType type = own.working() ? DayType.ADJUSTED_WORK : DayType.ADJUSTED_OFF;
    return new CalendarDay(date, type, own.name(), national.provisional());
  }

  /** Dates that are another kind of day than in the former basis, in order. */
  public List<CalendarChange.Day> changesSince(CalendarBasis former) {
    TreeSet<Integer> years = new TreeSet<>(yearsTouched());
    years.addAll(former.yearsTouched());
    return years.stream()
        .flatMap(year -> LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
        .map(date -> new CalendarChange.Day(former.day(date), day(date)))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private Set<Integer> yearsTouched() {
    Set<Integer> years = new TreeSet<>(arrangements.keySet());
    arranged.keySet().forEach(date -> years.add(date.getYear()));
    local.keySet().forEach(date -> years.add(date.getYear()));
    return years;
  }

  private CalendarDay national(LocalDate date) {
    ArrangedDate imported = arranged.get(date);
    if (imported != null) {
      return new CalendarDay(date, imported.type(), imported.name(), false);
    }
    boolean provisional = !known(date.getYear());
    if (provisional) {
      String holiday = statutory.nameOf(date).orElse("");
      if (!holiday.isEmpty()) {
        return new CalendarDay(date, DayType.STATUTORY, holiday, true);
      }
    }
    DayType type = weekend(date) ? DayType.WEEKEND : DayType.WORKDAY;
    return new CalendarDay(date, type, "", provisional);
  }

  static boolean weekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
