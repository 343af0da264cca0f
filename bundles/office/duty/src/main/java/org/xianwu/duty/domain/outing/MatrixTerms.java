package org.xianwu.duty.domain.outing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;

/**
 * What a line of the table says.
 *
 * @param reach from which distance on it applies, empty for every distance
 * @param reason to which it applies, empty for every reason
 * @param minDays from how many days on it applies, 1 for every length
 * @param leadDays working days before which it is asked for
 * @param validTo empty while it lasts
 */
public record MatrixTerms(
    PostClass postClass,
    Optional<Reach> reach,
    Optional<OutingReason> reason,
    int minDays,
    Decider decider,
    int leadDays,
    LocalDate validFrom,
    Optional<LocalDate> validTo) {

  private static final int MOST_DAYS = 366;
  private static final int MOST_LEAD = 30;

  public MatrixTerms {
    Objects.requireNonNull(postClass);
    Objects.requireNonNull(reach);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(decider);
    Objects.requireNonNull(validFrom);
    Objects.requireNonNull(validTo);
  }

  /**
   * Refuses what cannot be meant.
   *
   * @throws Problem {@code duty.outing-matrix-period}, {@code duty.outing-matrix-days}
   */
  public void require() {
    if (validTo.filter(last -> last.isBefore(validFrom)).isPresent()) {
      throw Problem.of(OutingProblem.MATRIX_PERIOD)
          .field("validTo", Problem.of(OutingProblem.MATRIX_PERIOD));
    }
    if (minDays < 1 || minDays > MOST_DAYS || leadDays < 0 || leadDays > MOST_LEAD) {
      throw Problem.of(OutingProblem.MATRIX_DAYS)
          .field("minDays", Problem.of(OutingProblem.MATRIX_DAYS));
    }
  }

  /** Whether it speaks of such an outing on the day on which it is asked for. */
  public boolean applies(PostClass who, OutingTerms terms, long days, LocalDate asked) {
    return postClass == who
        && reach.map(least -> terms.reach().compareTo(least) >= 0).orElse(true)
        && reason.map(one -> one == terms.reason()).orElse(true)
        && days >= minDays
        && !asked.isBefore(validFrom)
        && validTo.map(last -> !asked.isAfter(last)).orElse(true);
  }

  /** The line that says most about an outing: of a reason, of a distance, of a length. */
  public static Optional<MatrixTerms> closest(
      List<MatrixTerms> lines, PostClass who, OutingTerms terms, long days, LocalDate asked) {
    return lines.stream()
        .filter(line -> line.applies(who, terms, days, asked))
        .max(
            Comparator.comparing((MatrixTerms line) -> line.reason().isPresent())
                .thenComparing(line -> line.reach().map(Reach::ordinal).orElse(-1))
                .thenComparing(MatrixTerms::minDays)
                .thenComparing(MatrixTerms::validFrom));
  }
}
