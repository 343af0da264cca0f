package org.xianwu.duty.domain.incident;

import java.time.LocalDate;
import java.util.List;

/**
 * The county's limits of reporting (报告时限). Of the lines for the same incidents the latest holds;
 * where several lines fit, the stricter time does (从严).
 */
public record LimitTable(List<LimitTerms> lines) {

  public LimitTable {
    lines = List.copyOf(lines);
  }

  /** The limit of an incident that became known on the day. */
  public TimeLimit on(LocalDate day, IncidentType type, IncidentLevel level, boolean sensitive) {
    return lines.stream()
        .filter(line -> line.fits(type, level, sensitive) && holds(line, day))
        .map(LimitTerms::limit)
        .reduce(TimeLimit::stricter)
        .orElse(TimeLimit.USUAL);
  }

  private boolean holds(LimitTerms line, LocalDate day) {
    return !line.validFrom().isAfter(day)
        && lines.stream()
            .noneMatch(
                other ->
                    other.sameAs(line)
                        && other.validFrom().isAfter(line.validFrom())
                        && !other.validFrom().isAfter(day));
  }
}
