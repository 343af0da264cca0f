package org.xianwu.duty.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A roster with everything that decides whether it may be published.
 *
 * @param shifts of the roster
 * @param neighbours published shifts around the period and of other units in it, on which the same
 *     people may serve
 * @param former shifts of the version that this one changes, empty for a first version
 * @param terms what holds for people on the roster
 * @param now a shift that began before is not changed any more
 */
public record Plan(
    Roster roster,
    List<Shift> shifts,
    List<Shift> neighbours,
    List<Shift> former,
    List<PersonTerms> terms,
    Instant now) {

  private static final Comparator<Shift> BY_START =
      Comparator.comparing((Shift shift) -> shift.span().from()).thenComparing(Shift::id);

  public Plan {
    Objects.requireNonNull(roster);
    shifts = shifts.stream().sorted(BY_START).toList();
    neighbours = neighbours.stream().sorted(BY_START).toList();
    former = List.copyOf(former);
    terms = List.copyOf(terms);
    Objects.requireNonNull(now);
  }

  /** A roster of people about whom there is no rule. */
  Plan(Roster roster, List<Shift> shifts, List<Shift> neighbours, List<Shift> former, Instant now) {
    this(roster, shifts, neighbours, former, List.of(), now);
  }

  /** Shifts of one day in the order in which they begin. */
  List<Shift> on(LocalDate day) {
    return shifts.stream().filter(shift -> shift.day().equals(day)).toList();
  }

  /** The roster's days, first to last. */
  List<LocalDate> days() {
    return roster.firstDay().datesUntil(roster.lastDay().plusDays(1)).toList();
  }
}
