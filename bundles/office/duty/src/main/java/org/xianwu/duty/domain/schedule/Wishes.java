package org.xianwu.duty.domain.schedule;

/**
 * What a good roster avoids without having to.
 *
 * @param leaderDaysInARow days off in a row for one leader that are still well
 * @param shiftsPerMonth shifts of one officer in a month that are still well
 * @param pairShifts shifts of the same two officers in a month that are still well
 * @param daysBetween days that should lie between two shifts of one person
 */
public record Wishes(int leaderDaysInARow, int shiftsPerMonth, int pairShifts, int daysBetween) {

  /** Two days off in a row, five shifts a month, a pair twice, not every second day. */
  public static Wishes usual() {
    return new Wishes(2, 5, 2, 2);
  }
}
