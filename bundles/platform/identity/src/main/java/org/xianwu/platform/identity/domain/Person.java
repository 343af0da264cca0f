package org.xianwu.platform.identity.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A person who works in the county, with or without an account. */
@Entity
@Table(name = "person", schema = "directory")
@Recorded("identity.person")
public class Person extends Entry {

  private String name;

  @Column(name = "unit_id")
  private long unitId;

  @Column(name = "department_id")
  private Long departmentId;

  private String mobile;

  @Column(name = "office_phone")
  private String officePhone;

  @Column(name = "rank_post")
  private String rankPost;

  @Column(name = "rank_grade")
  private String rankGrade;

  @Column(name = "temporary_staff")
  private boolean temporary;

  @Column(name = "seq_no")
  private int sequence;

  @Column(name = "left_on")
  private LocalDate leftOn;

  protected Person() {}

  public Person(long id, String name, long unitId, int sequence) {
    super(id);
    this.name = Objects.requireNonNull(name);
    this.unitId = unitId;
    this.sequence = sequence;
  }

  public String name() {
    return name;
  }

  public long unitId() {
    return unitId;
  }

  /** The section, 0 when the person belongs to none. */
  public long departmentId() {
    return departmentId == null ? 0 : departmentId;
  }

  public String mobile() {
    return mobile == null ? "" : mobile;
  }

  public String officePhone() {
    return officePhone == null ? "" : officePhone;
  }

  public String rankPost() {
    return rankPost == null ? "" : rankPost;
  }

  public String rankGrade() {
    return rankGrade == null ? "" : rankGrade;
  }

  /** Borrowed or temporary staff (借调、编外、公益岗). */
  public boolean temporary() {
    return temporary;
  }

  public int sequence() {
    return sequence;
  }

  /** Last day of work, empty while the person stays. */
  public Optional<LocalDate> leftOn() {
    return Optional.ofNullable(leftOn);
  }

  public boolean worksOn(LocalDate day) {
    return leftOn == null || !day.isAfter(leftOn);
  }

  public void call(String newName) {
    name = Objects.requireNonNull(newName);
  }

  public void place(long unit, long department, int position) {
    unitId = unit;
    departmentId = department == 0 ? null : department;
    sequence = position;
  }

  public void reachAt(String mobileNumber, String officeNumber) {
    mobile = mobileNumber.isEmpty() ? null : mobileNumber;
    officePhone = officeNumber.isEmpty() ? null : officeNumber;
  }

  public void rank(String post, String grade, boolean borrowed) {
    rankPost = post.isEmpty() ? null : post;
    rankGrade = grade.isEmpty() ? null : grade;
    temporary = borrowed;
  }

  /** Says the last day of work; null lets the person stay. */
  public void leave(LocalDate lastDay) {
    leftOn = lastDay;
  }
}
