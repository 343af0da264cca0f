package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What guests of a rank may cost from a day on.
 *
 * @param breakfast yuan per head
 * @param lunch yuan per head
 * @param dinner yuan per head
 * @param room yuan per room and night
 * @param basis document that set it, for example 望财行〔2026〕3号
 * @param validTo last day, empty until a later one follows or it is ended
 * @param shares what guests pay for their other meals
 */
public record Standard(
    RankClass rank,
    LocalDate validFrom,
    BigDecimal breakfast,
    BigDecimal lunch,
    BigDecimal dinner,
    BigDecimal room,
    String basis,
    Optional<LocalDate> validTo,
    MealShares shares) {

  /** A standard that is not ended, with the usual shares. */
  public Standard(
      RankClass rank,
      LocalDate validFrom,
      BigDecimal breakfast,
      BigDecimal lunch,
      BigDecimal dinner,
      BigDecimal room,
      String basis) {
    this(
        rank,
        validFrom,
        breakfast,
        lunch,
        dinner,
        room,
        basis,
        Optional.empty(),
        MealShares.usual());
  }

  public Standard {
    Objects.requireNonNull(rank);
    Objects.requireNonNull(validFrom);
    breakfast = breakfast.setScale(2, RoundingMode.HALF_UP);
    lunch = lunch.setScale(2, RoundingMode.HALF_UP);
    dinner = dinner.setScale(2, RoundingMode.HALF_UP);
    room = room.setScale(2, RoundingMode.HALF_UP);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(validTo);
    Objects.requireNonNull(shares);
  }

  /** The same but for its last day. */
  public Standard until(Optional<LocalDate> last) {
    return new Standard(rank, validFrom, breakfast, lunch, dinner, room, basis, last, shares);
  }

  /** Whether it is not ended before the day. */
  public boolean reaches(LocalDate day) {
    return validTo.filter(day::isAfter).isEmpty();
  }

  /** Yuan per head at that meal. */
  public BigDecimal meal(MealTime time) {
    return switch (time) {
      case BREAKFAST -> breakfast;
      case LUNCH -> lunch;
      case DINNER -> dinner;
    };
  }
}
