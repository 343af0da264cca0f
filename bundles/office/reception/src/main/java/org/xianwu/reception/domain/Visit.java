package org.xianwu.reception.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An order as the rules see it: the plan, its letters, and what is known around it.
 *
 * @param orderId 0 for a form that is not kept yet
 * @param letters of the plan, as far as they exist
 * @param neighbours other orders of the unit that share the month, a letter, or an accompanying
 *     person
 * @param ownNames names of the receiving unit
 * @param townNames names of units of this very town
 * @param budget of the year, empty when none is set
 */
public record Visit(
    long orderId,
    ReceptionPlan plan,
    List<Letter> letters,
    List<Neighbour> neighbours,
    Set<String> ownNames,
    Set<String> townNames,
    Optional<BudgetStanding> budget,
    LocalDate today) {

  public Visit {
    Objects.requireNonNull(plan);
    letters = List.copyOf(letters);
    neighbours = List.copyOf(neighbours);
    ownNames = Set.copyOf(ownNames);
    townNames = Set.copyOf(townNames);
    Objects.requireNonNull(budget);
    Objects.requireNonNull(today);
  }

  /**
   * Another order of the same unit.
   *
   * @param name number, or the party before it has one
   * @param senders of its letters
   * @param escorts persons who accompany it
   * @param dearest highest price per head among its meals, as a share of the standard in percent
   */
  public record Neighbour(
      long id,
      String name,
      LocalDate first,
      LocalDate last,
      Set<Long> letterIds,
      Set<String> senders,
      Set<Long> escorts,
      int dearest) {

    public Neighbour {
      letterIds = Set.copyOf(letterIds);
      senders = Set.copyOf(senders);
      escorts = Set.copyOf(escorts);
    }
  }
}
