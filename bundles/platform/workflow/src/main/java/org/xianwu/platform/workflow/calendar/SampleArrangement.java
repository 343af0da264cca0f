package org.xianwu.platform.workflow.calendar;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xianwu.platform.api.calendar.DayType;

/**
 * An arrangement as a notice would bring it, for years whose notice is not out yet: what the
 * practice county trains with. It follows the customs of the notices (Spring Festival eight days,
 * National Day seven, weekend days worked for what is added, statutory days on a weekend given back
 * on the next working day) and never passes for a notice.
 */
public final class SampleArrangement {

  private static final Map<String, Integer> WINDOWS = Map.of("春节", 8, "国庆节", 7);

  /** Days around a holiday in which weekends are worked for it. */
  private static final int NEAR = 28;

  private final int year;
  private final String noticeNo;
  private final StatutoryDays statutory;
  private final Map<LocalDate, ArrangedDate> dates = new TreeMap<>();

  private SampleArrangement(int year, String noticeNo, StatutoryDays statutory) {
    this.year = year;
    this.noticeNo = Objects.requireNonNull(noticeNo);
    this.statutory = Objects.requireNonNull(statutory);
  }

  /**
   * The sample of a year.
   *
   * @param noticeNo says that it is a sample
   */
  public static Arrangement of(int year, String noticeNo, StatutoryDays statutory) {
    SampleArrangement sample = new SampleArrangement(year, noticeNo, statutory);
    Map<String, LocalDate> firsts = new TreeMap<>();
    sample
        .days()
        .forEach(day -> statutory.nameOf(day).ifPresent(name -> firsts.putIfAbsent(name, day)));
    sample.days().forEach(sample::statutory);
    firsts.forEach(sample::holiday);
    return new Arrangement(year, noticeNo, List.copyOf(sample.dates.values()), List.of());
  }

  private void statutory(LocalDate day) {
    statutory.nameOf(day).ifPresent(name -> set(day, DayType.STATUTORY, name));
  }

  private void holiday(String name, LocalDate first) {
    List<LocalDate> own = days().filter(day -> named(day, name)).toList();
    int owed = (int) own.stream().filter(CalendarBasis::weekend).count();
    Integer window = WINDOWS.get(name);
    if (window == null) {
      giveBack(name, own.get(own.size() - 1), owed);
      weekendsAround(name, own.get(0));
      return;
    }
    List<LocalDate> added =
        first
            .datesUntil(first.plusDays(window))
            .filter(day -> statutory.nameOf(day).isEmpty())
            .toList();
    added.forEach(day -> set(day, weekend(day) ? DayType.WEEKEND : DayType.ADJUSTED_OFF, name));
    long taken = added.stream().filter(day -> !weekend(day)).count() - owed;
    work(name, first, first.plusDays(window - 1L), taken);
  }

  /** The next working days instead of the statutory days that fell on a weekend. */
  private void giveBack(String name, LocalDate last, int owed) {
    LocalDate day = last;
    int left = owed;
    while (left > 0) {
      day = day.plusDays(1);
      if (weekend(day)) {
        set(day, DayType.WEEKEND, name);
      } else {
        set(day, DayType.ADJUSTED_OFF, name);
        left--;
      }
    }
  }

  /** Weekends that touch the holiday carry its name. */
  private void weekendsAround(String name, LocalDate first) {
    for (LocalDate day = first.minusDays(1); weekend(day); day = day.minusDays(1)) {
      set(day, DayType.WEEKEND, name);
    }
    LocalDate day = first.plusDays(1);
    while (dates.containsKey(day) || weekend(day)) {
      set(day, DayType.WEEKEND, name);
      day = day.plusDays(1);
    }
  }

  /** Weekend days near the holiday, but not touching it, are worked for the days added to it. */
  private void work(String name, LocalDate first, LocalDate last, long number) {
    Set<LocalDate> touching = new LinkedHashSet<>();
    for (LocalDate day = first.minusDays(1); weekend(day); day = day.minusDays(1)) {
      touching.add(day);
    }
    for (LocalDate day = last.plusDays(1); weekend(day); day = day.plusDays(1)) {
      touching.add(day);
    }
    touching.forEach(day -> set(day, DayType.WEEKEND, name));
    Deque<LocalDate> before = new ArrayDeque<>(workable(first.minusDays(NEAR), first, touching));
    Deque<LocalDate> after =
        new ArrayDeque<>(workable(last.plusDays(1), last.plusDays(1 + NEAR), touching));
    boolean earlier = true;
    for (long left = number; left > 0; left--) {
      boolean takeEarlier = after.isEmpty() || earlier && !before.isEmpty();
      set(takeEarlier ? before.removeLast() : after.removeFirst(), DayType.ADJUSTED_WORK, name);
      earlier = !earlier;
    }
  }

  private List<LocalDate> workable(LocalDate from, LocalDate to, Set<LocalDate> touching) {
    return from.datesUntil(to)
        .filter(day -> weekend(day) && !touching.contains(day) && !dates.containsKey(day))
        .toList();
  }

  private void set(LocalDate day, DayType type, String name) {
    dates.putIfAbsent(day, new ArrangedDate(day, type, name, noticeNo));
  }

  private boolean named(LocalDate day, String name) {
    return statutory.nameOf(day).filter(name::equals).isPresent();
  }

  private static boolean weekend(LocalDate day) {
    return CalendarBasis.weekend(day);
  }

  private Stream<LocalDate> days() {
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
  }
}
