package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A county that allows 45 yuan at table and 400 a room, suites aside, from 2026 on. */
public final class CountyStandards implements Standards {

  /** The lines of the table. */
  public static final List<Standard> ALL =
      Arrays.stream(RankClass.values()).map(CountyStandards::standard).toList();

  private static Standard standard(RankClass rank) {
    BigDecimal room = new BigDecimal(rank == RankClass.PROVINCE ? "800.00" : "400.00");
    BigDecimal meal = new BigDecimal("45.00");
    LocalDate from = LocalDate.of(2026, 1, 1);
    return new Standard(rank, from, new BigDecimal("20.00"), meal, meal, room, "望财行〔2026〕3号");
  }

  @Override
  public Optional<Standard> on(LocalDate day, RankClass rank) {
    return ALL.stream()
        .filter(standard -> standard.rank() == rank && !day.isBefore(standard.validFrom()))
        .findFirst();
  }

  @Override
  public boolean diningPlace(LocalDate day, String venue) {
    return venue.equals(Plans.CANTEEN);
  }
}
