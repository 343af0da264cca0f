package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that an order plans; also as half filled in as a form on the screen.
 *
 * @param party name of the visiting party (来访团组), empty while unknown
 * @param level from which level it comes
 * @param firstDay empty while unknown
 * @param lastDay empty while unknown
 * @param letterIds letters that announce the visit
 * @param sameCity whether the guests are of this very town (同城)
 * @param budgetLine line that bears the cost, for example 30217
 * @param reasons what explains exceptions
 */
public record ReceptionPlan(
    ReceptionType type,
    PartyLevel level,
    String party,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay,
    List<Long> letterIds,
    boolean sameCity,
    String places,
    List<Guest> guests,
    List<Activity> activities,
    List<Room> rooms,
    List<Meal> meals,
    List<Vehicle> vehicles,
    List<Escort> escorts,
    List<Attendant> attendants,
    List<CostLine> costs,
    String budgetLine,
    Reasons reasons) {

  public ReceptionPlan {
    Objects.requireNonNull(type);
    Objects.requireNonNull(level);
    Objects.requireNonNull(party);
    Objects.requireNonNull(firstDay);
    Objects.requireNonNull(lastDay);
    Objects.requireNonNull(places);
    letterIds = List.copyOf(letterIds);
    guests = List.copyOf(guests);
    activities = List.copyOf(activities);
    rooms = List.copyOf(rooms);
    meals = List.copyOf(meals);
    vehicles = List.copyOf(vehicles);
    escorts = List.copyOf(escorts);
    attendants = List.copyOf(attendants);
    costs = List.copyOf(costs);
    Objects.requireNonNull(budgetLine);
    Objects.requireNonNull(reasons);
  }

  /** What the reception fee is expected to bear, in yuan. */
  public BigDecimal estimate() {
    return costs.stream()
        .filter(line -> line.payer() == Payer.RECEPTION)
        .map(CostLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The highest rank among the guests, empty while nobody has one. */
  public Optional<RankClass> highestRank() {
    return guests.stream()
        .flatMap(guest -> guest.rankClass().stream())
        .min(Comparator.naturalOrder());
  }

  /** Accompanying persons at the table: those listed, or the most at one meal. */
  public int escortsAtTable() {
    int listed = (int) escorts.stream().filter(Escort::atTable).count();
    int seated = meals.stream().mapToInt(Meal::escorts).max().orElse(0);
    return Math.max(listed, seated);
  }

  /** Whether both days are known and in order. */
  public boolean dated() {
    return firstDay.isPresent() && lastDay.isPresent() && !lastDay.get().isBefore(firstDay.get());
  }

  /** Whether the visit shares a day with that period. */
  public boolean overlaps(LocalDate first, LocalDate last) {
    return dated() && !firstDay.get().isAfter(last) && !first.isAfter(lastDay.get());
  }
}
