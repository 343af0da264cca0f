package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** A meal of a visit (用餐安排). */
@Embeddable
public class Meal {

  @Column(name = "held_on")
  private LocalDate day;

  @Column(name = "meal_time")
  private String time;

  @Column(name = "meal_kind")
  private String kind;

  private String venue;

  @Column(name = "per_head")
  private BigDecimal perHead;

  private int guests;

  private int escorts;

  private String payer;

  private String menu;

  protected Meal() {}

  public Meal(
      LocalDate day,
      MealTime time,
      MealKind kind,
      String venue,
      BigDecimal perHead,
      int guests,
      int escorts,
      Payer payer,
      String menu) {
    this.day = Objects.requireNonNull(day);
    this.time = time.code();
    this.kind = kind.code();
    this.venue = Objects.requireNonNull(venue);
    this.perHead = Objects.requireNonNull(perHead);
    this.guests = guests;
    this.escorts = escorts;
    this.payer = payer.code();
    this.menu = Objects.requireNonNull(menu);
  }

  public LocalDate day() {
    return day;
  }

  public MealTime time() {
    return MealTime.of(time);
  }

  public MealKind kind() {
    return MealKind.of(kind);
  }

  /** Canteen or appointed restaurant. */
  public String venue() {
    return venue;
  }

  /** Yuan per head. */
  public BigDecimal perHead() {
    return perHead;
  }

  /** Guests at the table. */
  public int guests() {
    return guests;
  }

  /** Accompanying persons at the table (陪餐人数). */
  public int escorts() {
    return escorts;
  }

  public Payer payer() {
    return Payer.of(payer);
  }

  /** Dishes and drinks, may be empty. */
  public String menu() {
    return menu;
  }

  /** Whether the host serves it as the one work meal that a visit may have. */
  public boolean hosted() {
    return kind() != MealKind.BUFFET || payer() == Payer.RECEPTION;
  }

  /** Yuan for everybody at the table. */
  public BigDecimal total() {
    return perHead.multiply(BigDecimal.valueOf((long) guests + escorts));
  }
}
