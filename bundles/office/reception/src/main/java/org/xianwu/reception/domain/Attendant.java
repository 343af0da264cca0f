package org.xianwu.reception.domain;

import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;

/** Somebody who works for the visit and does not sit at the table (工作保障人员). */
@Embeddable
public class Attendant {

  @Column(name = "person_name")
  private String name;

  private String duty;

  protected Attendant() {}

  public Attendant(String name, String duty) {
    this.name = Objects.requireNonNull(name);
    this.duty = Objects.requireNonNull(duty);
  }

  public String name() {
    return name;
  }

  /** For example driver or interpreter. */
  public String duty() {
    return duty;
  }
}
