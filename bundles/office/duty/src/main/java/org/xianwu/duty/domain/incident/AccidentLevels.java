package org.xianwu.duty.domain.incident;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;

/**
 * The level that casualties and losses demand of an accident: the gravest of three criteria, each
 * threshold included (以上包括本数).
 *
 * <p>Basis: 生产安全事故报告和调查处理条例 (国务院令第493号) art 3. Other types are rated by hand.
 */
public final class AccidentLevels {

  private record Threshold(IncidentLevel level, int deaths, int severe, BigDecimal loss) {

    boolean reached(Casualties found) {
      return found.deaths() >= deaths
          || found.severe() >= severe
          || found.loss().compareTo(loss) >= 0;
    }
  }

  private static final List<Threshold> TABLE =
      List.of(
          new Threshold(IncidentLevel.EXTRAORDINARY, 30, 100, BigDecimal.valueOf(10_000)),
          new Threshold(IncidentLevel.MAJOR, 10, 50, BigDecimal.valueOf(5_000)),
          new Threshold(IncidentLevel.CONSIDERABLE, 3, 10, BigDecimal.valueOf(1_000)));

  private AccidentLevels() {}

  /** The least level; empty for other types and while nobody is hurt and nothing lost. */
  public static Optional<IncidentLevel> demanded(IncidentType type, Casualties found) {
    if (type != IncidentType.ACCIDENT) {
      return Optional.empty();
    }
    Optional<IncidentLevel> grave =
        TABLE.stream().filter(one -> one.reached(found)).map(Threshold::level).findFirst();
    boolean harm = found.deaths() > 0 || found.severe() > 0 || found.loss().signum() > 0;
    return grave.isPresent() || !harm ? grave : Optional.of(IncidentLevel.ORDINARY);
  }

  /**
   * The level to keep: the given one, or for an accident not rated by hand the one demanded.
   *
   * @throws Problem {@code duty.level-too-low}
   */
  public static IncidentLevel settled(IncidentType type, IncidentLevel given, Casualties found) {
    Optional<IncidentLevel> least = demanded(type, found);
    if (least.isEmpty() || given.atLeast(least.get())) {
      return given;
    }
    if (given == IncidentLevel.UNRATED) {
      return least.get();
    }
    throw levelled(given, least.get(), found).field("level", levelled(given, least.get(), found));
  }

  private static Problem levelled(IncidentLevel given, IncidentLevel least, Casualties found) {
    return Problem.of(IncidentProblem.LEVEL_TOO_LOW)
        .with("level", given.label().zh())
        .with("least", least.label().zh())
        .with("deaths", found.deaths())
        .with("severe", found.severe())
        .with("loss", found.loss().stripTrailingZeros().toPlainString());
  }
}
