package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** A visit on a table of publicity; no name, no phone of a person. */
@Embeddable
public class PublicityLine {

  @Column(name = "order_no")
  private String number;

  @Column(name = "held_on")
  private LocalDate day;

  private String party;

  @Column(name = "reception_type")
  private String type;

  private int persons;

  private String places;

  private BigDecimal amount;

  private boolean late;

  protected PublicityLine() {}

  public PublicityLine(
      String number,
      LocalDate day,
      String party,
      ReceptionType type,
      int persons,
      String places,
      BigDecimal amount,
      boolean late) {
    this.number = Objects.requireNonNull(number);
    this.day = Objects.requireNonNull(day);
    this.party = Objects.requireNonNull(party);
    this.type = type.code();
    this.persons = persons;
    this.places = Objects.requireNonNull(places);
    this.amount = Objects.requireNonNull(amount);
    this.late = late;
  }

  public String number() {
    return number;
  }

  public LocalDate day() {
    return day;
  }

  public String party() {
    return party;
  }

  public ReceptionType type() {
    return ReceptionType.of(type);
  }

  public int persons() {
    return persons;
  }

  public String places() {
    return places;
  }

  /** Whether it is of an earlier quarter, settled after that one was published. */
  public boolean late() {
    return late;
  }

  /** Yuan. */
  public BigDecimal amount() {
    return amount;
  }
}
