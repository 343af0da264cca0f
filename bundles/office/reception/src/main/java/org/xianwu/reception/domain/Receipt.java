package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** Money that guests paid for meals or transport (伙食费、交通费收取), with its receipt. */
@Embeddable
public class Receipt {

  @Column(name = "receipt_kind")
  private String kind;

  private String payer;

  private BigDecimal amount;

  @Column(name = "receipt_no")
  private String number;

  @Column(name = "received_on")
  private LocalDate day;

  protected Receipt() {}

  public Receipt(ReceiptKind kind, String payer, BigDecimal amount, String number, LocalDate day) {
    this.kind = kind.code();
    this.payer = Objects.requireNonNull(payer);
    this.amount = Objects.requireNonNull(amount);
    this.number = Objects.requireNonNull(number);
    this.day = Objects.requireNonNull(day);
  }

  public ReceiptKind kind() {
    return ReceiptKind.of(kind);
  }

  /** Who paid. */
  public String payer() {
    return payer;
  }

  /** Yuan. */
  public BigDecimal amount() {
    return amount;
  }

  public String number() {
    return number;
  }

  public LocalDate day() {
    return day;
  }
}
