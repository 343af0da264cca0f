package org.xianwu.platform.api.soap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.problem.ProblemCode;

/** Reads what a platform asked for. */
public final class Asked {

  private static final int MOST_DAYS = 366;

  private Asked() {}

  /**
   * A day that must be given.
   *
   * @throws Problem {@code request.bad-format} when it is missing or was no day
   */
  public static LocalDate day(LocalDate day, String field) {
    if (day == null) {
      throw Problem.of(CommonProblem.BAD_FORMAT).with("field", field).with("value", "");
    }
    return day;
  }

  /**
   * Refuses periods that end before they begin or are longer than a year.
   *
   * @throws Problem the given one with first, last and most
   */
  public static void requirePeriod(LocalDate first, LocalDate last, ProblemCode refusal) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw Problem.of(refusal).with("first", first).with("last", last).with("most", MOST_DAYS);
    }
  }
}
