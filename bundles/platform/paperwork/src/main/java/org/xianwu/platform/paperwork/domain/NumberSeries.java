package org.xianwu.platform.paperwork.domain;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * How far the numbers of a series have come in a year. Whoever draws holds this row until the end
 * of the transaction: that is what leaves no gap. The drawn numbers are the record, so the change
 * log skips it.
 */
@Entity
@Table(schema = "paperwork", name = "number_series")
public class NumberSeries {

  @Id
  @Column(name = "id", length = 40)
  private String id;

  @Column(name = "last_no", nullable = false)
  private int last;

  protected NumberSeries() {}

  public NumberSeries(String id) {
    this.id = id;
  }

  /** Names the series of a year, {@code JD/2026}. */
  public static String id(String series, int year) {
    return series + "/" + year;
  }

  /** The next number, from 1. */
  public int draw() {
    last++;
    return last;
  }
}
