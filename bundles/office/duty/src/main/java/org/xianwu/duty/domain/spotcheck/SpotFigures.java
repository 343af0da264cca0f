package org.xianwu.duty.domain.spotcheck;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Checks in figures. Units are never ranked by them: they are shown in the county's order. Basis:
 * 国办函〔2026〕12号.
 *
 * @param outcomes how many of each; an outcome that never came is missing
 * @param waiting faults that are not closed yet
 */
public record SpotFigures(int checks, Map<SpotOutcome, Integer> outcomes, int waiting) {

  private static final int PERCENT = 100;

  public SpotFigures {
    outcomes = Map.copyOf(outcomes);
  }

  /** The figures of some checks; annulled ones do not count. */
  public static SpotFigures of(Collection<SpotCheck> checks) {
    List<SpotCheck> counting =
        checks.stream().filter(check -> check.state() != SpotState.ANNULLED).toList();
    Map<SpotOutcome, Integer> outcomes = new EnumMap<>(SpotOutcome.class);
    counting.forEach(check -> outcomes.merge(check.findings().outcome(), 1, Integer::sum));
    int waiting =
        (int) counting.stream().filter(check -> check.state() != SpotState.CLOSED).count();
    return new SpotFigures(counting.size(), outcomes, waiting);
  }

  public int of(SpotOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** In post among all checks, whole percent rounded down; empty without checks. */
  public OptionalInt rate() {
    return checks == 0
        ? OptionalInt.empty()
        : OptionalInt.of(of(SpotOutcome.IN_POST) * PERCENT / checks);
  }
}
