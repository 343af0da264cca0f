package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
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

  /** The number as it is compared; the database keeps each once. */
  @Column(name = "invoice_key")
  private String key;

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
    key = key(number);
    this.date = Objects.requireNonNull(date);
    this.vendor = Objects.requireNonNull(vendor);
    this.category = category.code();
    this.item = Objects.requireNonNull(item);
    this.amount = Objects.requireNonNull(amount);
  }

  public String number() {
    return number;
  }

  /** The number without blanks, in half-width capitals: however it is typed, it is the same. */
  public static String key(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toUpperCase(Locale.ROOT);
  }

  public String key() {
    return key;
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
