package org.xianwu.reception.domain;

import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** Money of a budget that is held for an order, or was spent on it. */
@Entity
@Table(schema = "reception", name = "reservation")
@Recorded("reception.reservation")
public class Reservation extends Entry {

  @Column(name = "order_id")
  private long orderId;

  @Column(name = "budget_id")
  private long budgetId;

  private BigDecimal amount;

  private boolean spent;

  protected Reservation() {}

  public Reservation(long id, long orderId, long budgetId, BigDecimal amount) {
    super(id);
    this.orderId = orderId;
    this.budgetId = budgetId;
    this.amount = amount;
  }

  /** The order is paid; what it cost in the end takes the place of what was held. */
  public void spend(BigDecimal paid) {
    amount = paid;
    spent = true;
  }

  public long orderId() {
    return orderId;
  }

  public long budgetId() {
    return budgetId;
  }

  public BigDecimal amount() {
    return amount;
  }

  public boolean spent() {
    return spent;
  }
}
