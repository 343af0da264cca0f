package org.xianwu.duty.domain.incident;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;

/**
 * A line of the county's table of limits.
 *
 * @param type empty for all types
 * @param level empty for all levels
 * @param sensitiveOnly whether it holds for sensitive incidents only
 * @param validFrom first day on which it holds, until a later line for the same replaces it
 * @param basis document that set it
 */
public record LimitTerms(
    Optional<IncidentType> type,
    Optional<IncidentLevel> level,
    boolean sensitiveOnly,
    TimeLimit limit,
    LocalDate validFrom,
    String basis) {

  public LimitTerms {
    Objects.requireNonNull(type);
    Objects.requireNonNull(level);
    Objects.requireNonNull(limit);
    Objects.requireNonNull(validFrom);
  }

  /**
   * Refuses a written limit that is shorter than the one by phone.
   *
   * @throws Problem {@code duty.limit-order}
   */
  public void require() {
    if (limit.written() < limit.phone()) {
      throw Problem.of(IncidentProblem.LIMIT_ORDER)
          .field("writtenMinutes", IncidentProblem.LIMIT_ORDER);
    }
  }

  /** Whether both speak of the same incidents. */
  public boolean sameAs(LimitTerms other) {
    return type.equals(other.type)
        && level.equals(other.level)
        && sensitiveOnly == other.sensitiveOnly;
  }

  boolean fits(IncidentType found, IncidentLevel grave, boolean sensitive) {
    return type.filter(one -> one != found).isEmpty()
        && level.filter(one -> one != grave).isEmpty()
        && (sensitive || !sensitiveOnly);
  }
}
