package org.xianwu.platform.workflow.domain;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A day that the county itself makes free or working; struck out instead of deleted. */
@Entity
@Table(schema = "workflow", name = "local_day")
@Recorded("calendar.local-day")
public class LocalDay extends Entry {

  /** Kind of a day that is free. */
  public static final String OFF = "off";

  /** Kind of a day that is worked. */
  public static final String WORK = "work";

  @Column(name = "day_date", nullable = false)
  private LocalDate day;

  @Column(name = "kind", nullable = false, length = 16)
  private String kind;

  @Column(name = "name", nullable = false, length = 40)
  private String name;

  @Column(name = "basis", nullable = false, length = 200)
  private String basis;

  @Column(name = "in_force", nullable = false)
  private boolean inForce;

  protected LocalDay() {}

  public LocalDay(long id) {
    super(id);
  }

  /** Sets what the county decided. */
  public void decide(LocalDate date, String dayKind, String dayName, String dayBasis, boolean now) {
    day = date;
    kind = dayKind;
    name = dayName;
    basis = dayBasis;
    inForce = now;
  }

  public LocalDate day() {
    return day;
  }

  public String kind() {
    return kind;
  }

  public boolean working() {
    return WORK.equals(kind);
  }

  public String name() {
    return name;
  }

  public String basis() {
    return basis;
  }

  public boolean inForce() {
    return inForce;
  }
}
