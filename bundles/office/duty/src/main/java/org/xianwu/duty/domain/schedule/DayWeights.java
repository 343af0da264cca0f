package org.xianwu.duty.domain.schedule;

import java.util.EnumMap;
import java.util.Map;

/**
 * The load of one shift by class of day, in twentieths: an ordinary working day counts 20. The
 * county sets the numbers; those of {@link #usual()} hold until it does.
 */
public record DayWeights(Map<DayClass, Integer> twentieths) {

  /** One ordinary working day. */
  public static final int UNIT = 20;

  public DayWeights {
    twentieths = Map.copyOf(twentieths);
    for (DayClass dayClass : DayClass.values()) {
      if (twentieths.getOrDefault(dayClass, -1) < 0) {
        throw new IllegalArgumentException("no weight of " + dayClass);
      }
    }
  }

  /** Working day 1, Friday 1.2, weekend 1.5, adjusted day off 2, statutory day 3, festival 4. */
  public static DayWeights usual() {
    Map<DayClass, Integer> weights = new EnumMap<>(DayClass.class);
    weights.put(DayClass.WORKDAY, 20);
    weights.put(DayClass.FRIDAY, 24);
    weights.put(DayClass.WEEKEND, 30);
    weights.put(DayClass.ADJUSTED_OFF, 40);
    weights.put(DayClass.STATUTORY, 60);
    weights.put(DayClass.FESTIVAL, 80);
    return new DayWeights(weights);
  }

  public int of(DayClass dayClass) {
    return twentieths.get(dayClass);
  }
}
