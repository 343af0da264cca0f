package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * The reception budget of a unit in a year (公务接待费预算). What is held for approved orders and what was
 * spent never exceed it together.
 */
@Entity
@Table(schema = "reception", name = "budget")
@Recorded("reception.budget")
public class Budget extends Entry {

  @Column(name = "unit_id")
  private long unitId;

  @Column(name = "budget_year")
  private int year;

  private BigDecimal total;

  /** The budget base (预算基数) that a cut is measured against; 0 when unknown. */
  @Column(name = "base_amount")
  private BigDecimal base;

  /** Spent in the year before; 0 when unknown. */
  @Column(name = "last_spent")
  private BigDecimal lastSpent;

  private BigDecimal held;

  private BigDecimal spent;

  protected Budget() {}

  public Budget(long id, long unitId, int year, Amounts amounts) {
    super(id);
    this.unitId = unitId;
    this.year = year;
    held = BigDecimal.ZERO.setScale(2);
    spent = BigDecimal.ZERO.setScale(2);
    set(amounts);
  }

  /**
   * What the county decided for the year, in yuan.
   *
   * @param base what a cut is measured against, 0 when unknown
   * @param lastSpent spent in the year before, 0 when unknown
   */
  public record Amounts(BigDecimal total, BigDecimal base, BigDecimal lastSpent) {

    public Amounts {
      Objects.requireNonNull(total);
      Objects.requireNonNull(base);
      Objects.requireNonNull(lastSpent);
    }
  }

  /**
   * Sets or changes the budget.
   *
   * @throws Problem {@code reception.amount-invalid}; {@code reception.budget-below-use} when more
   *     is held and spent already
   */
  public final void set(Amounts amounts) {
    if (amounts.total().signum() < 0
        || amounts.base().signum() < 0
        || amounts.lastSpent().signum() < 0) {
      throw Problem.of(ReceptionProblem.AMOUNT_INVALID);
    }
    if (amounts.total().compareTo(used()) < 0) {
      throw Problem.of(ReceptionProblem.BUDGET_BELOW_USE).with("used", used());
    }
    total = amounts.total();
    base = amounts.base();
    lastSpent = amounts.lastSpent();
  }

  /**
   * Holds money.
   *
   * @throws Problem {@code reception.budget-exceeded} when less is left
   */
  public void hold(BigDecimal amount) {
    requireLeft(amount);
    held = held.add(amount);
  }

  /** Gives held money back. */
  public void free(BigDecimal amount) {
    held = held.subtract(amount);
  }

  /**
   * Spends money that is not held.
   *
   * @throws Problem {@code reception.budget-exceeded} when less is left
   */
  public void spend(BigDecimal amount) {
    requireLeft(amount);
    spent = spent.add(amount);
  }

  private void requireLeft(BigDecimal amount) {
    if (amount.compareTo(standing().left()) > 0) {
      throw Problem.of(ReceptionProblem.BUDGET_EXCEEDED)
          .with("left", standing().left())
          .with("estimate", amount);
    }
  }

  public BudgetStanding standing() {
    return new BudgetStanding(total, used());
  }

  private BigDecimal used() {
    return held.add(spent);
  }

  public long unitId() {
    return unitId;
  }

  public int year() {
    return year;
  }

  public Amounts amounts() {
    return new Amounts(total, base, lastSpent);
  }

  public BigDecimal held() {
    return held;
  }

  public BigDecimal spent() {
    return spent;
  }
}
