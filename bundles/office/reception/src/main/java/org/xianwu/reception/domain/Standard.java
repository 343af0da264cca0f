package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What guests of a rank may cost from a day on.
 *
 * @param breakfast yuan per head
 * @param lunch yuan per head
 * @param dinner yuan per head
 * @param room yuan per room and night
 * @param basis document that set it, for example 望财行〔2026〕3号
 */
public record Standard(
    RankClass rank,
    LocalDate validFrom,
    BigDecimal breakfast,
    BigDecimal lunch,
    BigDecimal dinner,
    BigDecimal room,
    String basis) {

  public Standard {
    Objects.requireNonNull(rank);
    Objects.requireNonNull(validFrom);
    Objects.requireNonNull(breakfast);
    Objects.requireNonNull(lunch);
    Objects.requireNonNull(dinner);
    Objects.requireNonNull(room);
    Objects.requireNonNull(basis);
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
