package org.xianwu.duty.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shares a year of duty among the officers of the practice county: rested, about equally often,
 * with changing partners. The same people give the same year.
 */
final class PracticeSchedule {

  private final List<Long> officers;
  private final Map<LocalDate, List<Long>> fixed;
  private final Map<Long, Integer> load = new HashMap<>();
  private final Map<Set<Long>, Integer> together = new HashMap<>();
  private Set<Long> yesterday = Set.of();

  PracticeSchedule(List<Long> officers, Map<LocalDate, List<Long>> fixed) {
    this.officers = List.copyOf(officers);
    this.fixed = Map.copyOf(fixed);
  }

  /** The officers of the following day; days are asked for one after the other. */
  List<Long> next(LocalDate day, int number) {
    if (day.getDayOfMonth() == 1) {
      load.clear();
      together.clear();
    }
    List<Long> chosen = new ArrayList<>(fixed.getOrDefault(day, List.of()));
    Set<Long> busy = new HashSet<>(yesterday);
    busy.addAll(fixed.getOrDefault(day.plusDays(1), List.of()));
    while (chosen.size() < number) {
      Optional<Long> best = best(chosen, busy);
      if (best.isEmpty()) {
        break;
      }
      chosen.add(best.get());
    }
    chosen.forEach(officer -> load.merge(officer, 1, Integer::sum));
    for (long one : chosen) {
      chosen.stream()
          .filter(other -> other > one)
          .forEach(other -> together.merge(Set.of(one, other), 1, Integer::sum));
    }
    yesterday = Set.copyOf(chosen);
    return chosen;
  }

  private Optional<Long> best(List<Long> chosen, Set<Long> busy) {
    return officers.stream()
        .filter(officer -> !busy.contains(officer) && !chosen.contains(officer))
        .min(
            Comparator.comparingInt((Long officer) -> weight(officer, chosen))
                .thenComparing(officers::indexOf));
  }

  private int weight(long officer, List<Long> chosen) {
    int met =
        chosen.stream().mapToInt(other -> together.getOrDefault(Set.of(officer, other), 0)).sum();
    return load.getOrDefault(officer, 0) * 2 + met * 3;
  }
}
