package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** What was done in a visit and what it cost (公务活动项目、时间、场所、费用). */
@Embeddable
public class ListItem {

  @Column(name = "held_on")
  private LocalDate day;

  private String item;

  private String venue;

  private BigDecimal amount;

  protected ListItem() {}

  public ListItem(LocalDate day, String item, String venue, BigDecimal amount) {
    this.day = Objects.requireNonNull(day);
    this.item = Objects.requireNonNull(item);
    this.venue = Objects.requireNonNull(venue);
    this.amount = Objects.requireNonNull(amount);
  }

  public LocalDate day() {
    return day;
  }

  public String item() {
    return item;
  }

  public String venue() {
    return venue;
  }

  /** Yuan, 0 when it cost nothing. */
  public BigDecimal amount() {
    return amount;
  }
}
