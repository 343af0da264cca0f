package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A county that allows 45 yuan at table and 400 a room, suites aside, from 2026 on. */
public final class CountyStandards implements Standards {

  @Override
  public Optional<Standard> on(LocalDate day, RankClass rank) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    if (day.isBefore(from)) {
      return Optional.empty();
    }
    BigDecimal room = new BigDecimal(rank == RankClass.PROVINCE ? "800.00" : "400.00");
    BigDecimal meal = new BigDecimal("45.00");
    return Optional.of(
        new Standard(rank, from, new BigDecimal("20.00"), meal, meal, room, "望财行〔2026〕3号"));
  }

  @Override
  public boolean diningPlace(LocalDate day, String venue) {
    return venue.equals(Plans.CANTEEN);
  }
}
