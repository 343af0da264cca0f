package org.xianwu.reception.domain;

import java.time.LocalDate;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/**
 * A quarter of a year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

  /**
   * A quarter.
   *
   * @throws Problem {@code request.out-of-range}
   */
  public Quarter {
    if (number < 1 || number > 4 || year < 2000 || year > 2100) {
      throw Problem.of(CommonProblem.OUT_OF_RANGE).with("min", 1).with("max", 4);
    }
  }

  /** The quarter of a day. */
  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  public Quarter before() {
    return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
  }

  public LocalDate first() {
    return LocalDate.of(year, number * 3 - 2, 1);
  }

  public LocalDate last() {
    return first().plusMonths(3).minusDays(1);
  }

  public boolean over(LocalDate today) {
    return last().isBefore(today);
  }
}
