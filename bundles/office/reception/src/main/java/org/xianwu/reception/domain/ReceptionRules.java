package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What the county set for its receptions.
 *
 * @param smallParty guests up to which the fixed number may accompany
 * @param smallEscorts how many may accompany a small party at table
 * @param guestsPerEscort guests for each accompanying person of a larger party, rounded down
 * @param workMeals work meals that a visit may have
 * @param mealLimit yuan per head that no reason lifts
 * @param nearPercent meals from this share of the standard on count as close to the limit
 * @param nearTimes more of them in a month are pointed at
 * @param senderVisits more visits of one sender in a month are pointed at
 * @param budgetPercent use of the budget from which it is pointed at
 * @param leadWorkdays working days before the visit by which an order is submitted
 * @param formWorkdays working days in which the form follows an urgent phone call
 * @param listWorkdays working days after the visit by which its list is made
 * @param settlementDays days after the visit by which it is settled
 * @param publicityWorkdays working days after a quarter by which it is published
 * @param cutPercent percent by which a year's cost is below the budget base
 * @param sameCity whether guests of this very town may be received
 * @param budgetLines lines that may bear a reception
 * @param words that are looked for in texts
 */
public record ReceptionRules(
    int smallParty,
    int smallEscorts,
    int guestsPerEscort,
    int workMeals,
    BigDecimal mealLimit,
    int nearPercent,
    int nearTimes,
    int senderVisits,
    int budgetPercent,
    int leadWorkdays,
    int formWorkdays,
    int listWorkdays,
    int settlementDays,
    int publicityWorkdays,
    BigDecimal cutPercent,
    boolean sameCity,
    List<String> budgetLines,
    ForbiddenWords words) {

  public ReceptionRules {
    Objects.requireNonNull(mealLimit);
    Objects.requireNonNull(cutPercent);
    budgetLines = List.copyOf(budgetLines);
    Objects.requireNonNull(words);
  }

  /** What is used until the county sets something else. */
  public static ReceptionRules usual() {
    return new ReceptionRules(
        10,
        3,
        3,
        1,
        new BigDecimal("200.00"),
        95,
        2,
        2,
        80,
        1,
        1,
        3,
        30,
        10,
        new BigDecimal("12"),
        false,
        List.of("30217"),
        ForbiddenWords.usual());
  }

  /**
   * How many may accompany the guests at table (陪餐人数): three for up to ten guests, above that a
   * third of the guests, rounded down.
   */
  public int mostEscorts(int guests) {
    return guests <= smallParty ? smallEscorts : guests / guestsPerEscort;
  }
}
