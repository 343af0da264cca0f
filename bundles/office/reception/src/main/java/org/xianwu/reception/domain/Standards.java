package org.xianwu.reception.domain;

import java.time.LocalDate;
import java.util.Optional;

/** What the county allows: tables with the day from which they hold. */
public interface Standards {

  /** The standards that hold on the day for guests of the rank; empty when none is set. */
  Optional<Standard> on(LocalDate day, RankClass rank);

  /** Whether meals may be taken at the place; true while the county keeps no list of places. */
  boolean diningPlace(LocalDate day, String venue);
}
