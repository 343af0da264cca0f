package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.util.Objects;
import javax.persistence.Embeddable;

/** A line of the estimate (费用预算明细). */
@Embeddable
public class CostLine {

  private String category;

  private String item;

  private BigDecimal amount;

  private String payer;

  protected CostLine() {}

  public CostLine(CostCategory category, String item, BigDecimal amount, Payer payer) {
    this.category = category.code();
    this.item = Objects.requireNonNull(item);
    this.amount = Objects.requireNonNull(amount);
    this.payer = payer.code();
  }

  public CostCategory category() {
    return CostCategory.of(category);
  }

  /** What it is for. */
  public String item() {
    return item;
  }

  /** Yuan. */
  public BigDecimal amount() {
    return amount;
  }

  public Payer payer() {
    return Payer.of(payer);
  }
}
