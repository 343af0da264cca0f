package org.xianwu.reception.domain;

import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** A part of the programme (公务活动项目). */
@Embeddable
public class Activity {

  @Column(name = "held_on")
  private LocalDate day;

  private String item;

  private String venue;

  protected Activity() {}

  public Activity(LocalDate day, String item, String venue) {
    this.day = Objects.requireNonNull(day);
    this.item = Objects.requireNonNull(item);
    this.venue = Objects.requireNonNull(venue);
  }

  public LocalDate day() {
    return day;
  }

  /** What is done. */
  public String item() {
    return item;
  }

  /** Where, may be empty. */
  public String venue() {
    return venue;
  }
}
