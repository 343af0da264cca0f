package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.xianwu.duty.domain.incident.Casualties;

/**
 * Who and what came to harm; absent numbers count as 0.
 *
 * @param loss ten thousand yuan
 */
@Schema(name = "Casualties", description = "Who and what came to harm")
public record CasualtiesView(
    Integer deaths,
    Integer missing,
    Integer severe,
    Integer slight,
    Integer trapped,
    Integer affected,
    Integer evacuated,
    BigDecimal loss) {

  static CasualtiesView of(Casualties found) {
    return new CasualtiesView(
        found.deaths(),
        found.missing(),
        found.severe(),
        found.slight(),
        found.trapped(),
        found.affected(),
        found.evacuated(),
        found.loss());
  }

  Casualties casualties() {
    return new Casualties(
        zero(deaths),
        zero(missing),
        zero(severe),
        zero(slight),
        zero(trapped),
        zero(affected),
        zero(evacuated),
        loss == null ? BigDecimal.ZERO : loss);
  }

  private static int zero(Integer number) {
    return number == null ? 0 : number;
  }
}
