package org.xianwu.duty.domain.schedule;

import java.util.EnumMap;
import java.util.Map;

/**
 * What somebody served, as the fairness of rosters counts it.
 *
 * @param weighted in twentieths of an ordinary working day
 * @param shifts by the class among which they are shared out; absent classes count 0
 */
public record Load(int weighted, Map<DayClass, Integer> shifts) {

  public static final Load NONE = new Load(0, Map.of());

  public Load {
    shifts = Map.copyOf(shifts);
  }

  public int of(DayClass dayClass) {
    return shifts.getOrDefault(dayClass.sharedAs(), 0);
  }

  /**
   * No further from the usual than so much: arrears are made up little by little, not in a month.
   * Statutory days stay as they are, they are few and have to end within one of each other.
   *
   * @param most in twentieths of an ordinary working day
   */
  public Load near(Load usual, int most) {
    Map<DayClass, Integer> close = new EnumMap<>(DayClass.class);
    for (DayClass dayClass : DayClass.values()) {
      int had = shifts.getOrDefault(dayClass, 0);
      int middle = usual.shifts.getOrDefault(dayClass, 0);
      close.put(
          dayClass,
          dayClass == DayClass.STATUTORY ? had : Math.max(middle - 1, Math.min(middle + 1, had)));
    }
    int least = usual.weighted - most;
    return new Load(Math.max(least, Math.min(usual.weighted + most, weighted)), close);
  }

  /** Both together. */
  public Load and(Load other) {
    Map<DayClass, Integer> sum = new EnumMap<>(DayClass.class);
    sum.putAll(shifts);
    other.shifts.forEach((dayClass, count) -> sum.merge(dayClass, count, Integer::sum));
    return new Load(weighted + other.weighted, sum);
  }

  /** With one more post. */
  public Load plus(Slot slot) {
    Map<DayClass, Integer> more = new EnumMap<>(DayClass.class);
    more.putAll(shifts);
    more.merge(slot.dayClass().sharedAs(), 1, Integer::sum);
    return new Load(weighted + slot.weight(), more);
  }
}
