package org.xianwu.platform.testkit.domain;

import javax.persistence.Embeddable;

/** A desk that a letter passes. */
@Embeddable
public class Stop {

  private String desk;
  private int days;

  protected Stop() {}

  public Stop(String desk, int days) {
    this.desk = desk;
    this.days = days;
  }

  public String desk() {
    return desk;
  }

  public int days() {
    return days;
  }
}
