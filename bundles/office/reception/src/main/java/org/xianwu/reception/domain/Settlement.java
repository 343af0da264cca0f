package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** The settlement of a visit (结算报销); written once, when it is paid. */
@Entity
@Table(schema = "reception", name = "settlement")
@Recorded("reception.settlement")
public class Settlement extends Entry {

  @Column(name = "order_id", updatable = false)
  private long orderId;

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Column(name = "order_no", updatable = false)
  private String orderNumber;

  @Column(updatable = false)
  private String party;

  @Column(updatable = false)
  private BigDecimal amount;

  @Column(updatable = false)
  private BigDecimal collected;

  @Column(name = "pay_mode", updatable = false)
  private String payMode;

  @Column(name = "pay_date", updatable = false)
  private LocalDate payDate;

  @Column(name = "over_reason", updatable = false)
  private String overReason;

  @Column(name = "over_approver_id", updatable = false)
  private long overApproverId;

  @Column(name = "settled_by", updatable = false)
  private long settledBy;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "settlement_invoice",
      joinColumns = @JoinColumn(name = "settlement_id"))
  @OrderColumn(name = "place")
  private List<Invoice> invoices = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "settlement_receipt",
      joinColumns = @JoinColumn(name = "settlement_id"))
  @OrderColumn(name = "place")
  private List<Receipt> receipts = new ArrayList<>();

  protected Settlement() {}

  /** What was held against the rules already. */
  public Settlement(long id, ReceptionOrder order, long settledBy, SettlementContent content) {
    super(id);
    orderId = order.id();
    unitId = order.unitId();
    orderNumber = order.number().orElseThrow();
    party = order.party();
    amount = content.amount();
    collected = content.collected();
    payMode = content.payMode().code();
    payDate = content.payDate();
    overReason = content.overReason();
    overApproverId = content.overApproverId();
    this.settledBy = settledBy;
    invoices.addAll(content.invoices());
    receipts.addAll(content.receipts());
  }

  public SettlementContent content() {
    return new SettlementContent(
        PayMode.of(payMode),
        payDate,
        invoices,
        receipts,
        new SettlementContent.Vouchers(true, true, true),
        overReason,
        overApproverId);
  }

  public long orderId() {
    return orderId;
  }

  public long unitId() {
    return unitId;
  }

  public String orderNumber() {
    return orderNumber;
  }

  public String party() {
    return party;
  }

  public BigDecimal amount() {
    return amount;
  }

  public long settledBy() {
    return settledBy;
  }
}
