package org.xianwu.reception.domain;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.paperwork.DocumentNumber;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * The registered reply to the sending unit (接待复函), with its document number; an order has one.
 *
 * <p>Basis: GB/T 9704-2012 7.2.5: the number is drawn when it is registered.
 */
@Entity
@Table(schema = "reception", name = "reply")
@Recorded("reception.reply")
public class Reply extends Entry {

  @Column(name = "order_id", updatable = false)
  private long orderId;

  @Column(name = "unit_id", updatable = false)
  private long unitId;

  @Column(name = "reply_no", updatable = false)
  private String number;

  @Column(name = "registered_on", updatable = false)
  private LocalDate registeredOn;

  @Column(name = "registered_by", updatable = false)
  private long registeredBy;

  protected Reply() {}

  public Reply(long id, ReceptionOrder order, DocumentNumber number, LocalDate day, long personId) {
    super(id);
    orderId = order.id();
    unitId = order.unitId();
    this.number = number.format();
    registeredOn = day;
    registeredBy = personId;
  }

  public long orderId() {
    return orderId;
  }

  public long unitId() {
    return unitId;
  }

  /** For example 接待函〔2026〕3号. */
  public String number() {
    return number;
  }

  public LocalDate registeredOn() {
    return registeredOn;
  }

  public long registeredBy() {
    return registeredBy;
  }
}
