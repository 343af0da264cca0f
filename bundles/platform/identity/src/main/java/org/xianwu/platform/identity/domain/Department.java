package org.xianwu.platform.identity.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A section (科室、股室) of a unit. */
@Entity
@Table(name = "department", schema = "directory")
@Recorded("identity.department")
public class Department extends Entry {

  @Column(name = "unit_id")
  private long unitId;

  private String name;

  @Column(name = "head_id")
  private Long headId;

  @Column(name = "seq_no")
  private int sequence;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  protected Department() {}

  public Department(long id, long unitId, String name, int sequence) {
    super(id);
    this.unitId = unitId;
    this.name = Objects.requireNonNull(name);
    this.sequence = sequence;
  }

  public long unitId() {
    return unitId;
  }

  public String name() {
    return name;
  }

  /** The person who heads it, 0 when vacant. */
  public long headId() {
    return headId == null ? 0 : headId;
  }

  public int sequence() {
    return sequence;
  }

  /** Last day of the section, empty while it works. */
  public Optional<LocalDate> closedOn() {
    return Optional.ofNullable(closedOn);
  }

  public boolean openOn(LocalDate day) {
    return closedOn == null || !day.isAfter(closedOn);
  }

  public void change(String newName, long head, int position, LocalDate lastDay) {
    name = Objects.requireNonNull(newName);
    headId = head == 0 ? null : head;
    sequence = position;
    closedOn = lastDay;
  }
}
