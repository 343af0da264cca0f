package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The figures of a year (公务接待统计), of settled visits.
 *
 * @param batches 批次
 * @param persons 人次, guests only
 * @param escorts accompanying persons at table
 * @param amount yuan
 * @param lastAmount yuan of the year before, 0 when unknown
 * @param base budget base that a cut is measured against, 0 when unknown
 * @param major guests of parties from the county's superiors: central, province, city
 */
public record YearFigures(
    int year,
    int batches,
    int persons,
    int escorts,
    BigDecimal amount,
    BigDecimal lastAmount,
    BigDecimal base,
    int major,
    List<Slice> byType,
    List<Slice> byLevel,
    List<Slice> byRank,
    List<Slice> bySender) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public YearFigures {
    Objects.requireNonNull(amount);
    Objects.requireNonNull(lastAmount);
    Objects.requireNonNull(base);
    byType = List.copyOf(byType);
    byLevel = List.copyOf(byLevel);
    byRank = List.copyOf(byRank);
    bySender = List.copyOf(bySender);
  }

  /**
   * A part of the figures.
   *
   * @param key code of the type, level or rank, or the sender
   */
  public record Slice(String key, int batches, int persons, BigDecimal amount) {

    public Slice {
      Objects.requireNonNull(key);
      Objects.requireNonNull(amount);
    }

    public Slice and(Slice other) {
      return new Slice(
          key, batches + other.batches, persons + other.persons, amount.add(other.amount));
    }
  }

  /** Yuan per guest, empty without guests. */
  public Optional<BigDecimal> perHead() {
    return share(amount, BigDecimal.valueOf(persons), 2);
  }

  /** Accompanying persons for a hundred guests, in percent. */
  public Optional<BigDecimal> escortRatio() {
    return share(BigDecimal.valueOf(escorts).multiply(HUNDRED), BigDecimal.valueOf(persons), 1);
  }

  /** Change against the year before (同比), in percent: (this − last) / last × 100. */
  public Optional<BigDecimal> change() {
    return share(amount.subtract(lastAmount).multiply(HUNDRED), lastAmount, 1);
  }

  /** Cut against the budget base (压减率), in percent: (base − this) / base × 100. */
  public Optional<BigDecimal> cut() {
    return share(base.subtract(amount).multiply(HUNDRED), base, 1);
  }

  /**
   * Whether the cut reaches the county's target, by the unrounded amounts; empty without a base.
   *
   * @param target percent
   */
  public Optional<Boolean> cutMeets(BigDecimal target) {
    return base.signum() == 0
        ? Optional.empty()
        : Optional.of(
            base.subtract(amount).multiply(HUNDRED).compareTo(target.multiply(base)) >= 0);
  }

  private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole, int decimals) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.divide(whole, decimals, RoundingMode.HALF_UP));
  }
}
