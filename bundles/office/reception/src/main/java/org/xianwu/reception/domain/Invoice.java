package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** An invoice (财务票据). */
@Embeddable
public class Invoice {

  @Column(name = "invoice_no")
  private String number;

  @Column(name = "invoice_date")
  private LocalDate date;

  private String vendor;

  private String category;

  private String item;

  private BigDecimal amount;

  protected Invoice() {}

  public Invoice(
      String number,
      LocalDate date,
      String vendor,
      CostCategory category,
      String item,
      BigDecimal amount) {
    this.number = Objects.requireNonNull(number);
    this.date = Objects.requireNonNull(date);
    this.vendor = Objects.requireNonNull(vendor);
    this.category = category.code();
    this.item = Objects.requireNonNull(item);
    this.amount = Objects.requireNonNull(amount);
  }

  public String number() {
    return number;
  }

  public LocalDate date() {
    return date;
  }

  /** Who issued it. */
  public String vendor() {
    return vendor;
  }

  public CostCategory category() {
    return CostCategory.of(category);
  }

  /** What it names. */
  public String item() {
    return item;
  }

  /** Yuan. */
  public BigDecimal amount() {
    return amount;
  }
}
