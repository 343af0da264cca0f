package org.xianwu.platform.workflow.domain;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A day that the yearly notice makes different from an ordinary one. */
@Entity
@Table(schema = "workflow", name = "arranged_day")
@Recorded("calendar.arranged-day")
public class ArrangedDay extends Entry {

  @Column(name = "arrangement_year", nullable = false)
  private int year;

  @Column(name = "day_date", nullable = false)
  private LocalDate day;

  @Column(name = "day_type", nullable = false, length = 16)
  private String type;

  @Column(name = "name", nullable = false, length = 40)
  private String name;

  @Column(name = "notice_no", nullable = false, length = 60)
  private String noticeNo;

  protected ArrangedDay() {}

  public ArrangedDay(long id, int year, LocalDate day) {
    super(id);
    this.year = year;
    this.day = day;
  }

  /** What the notice says of it. */
  public void arrange(DayType dayType, String holiday, String notice) {
    type = dayType.code();
    name = holiday;
    noticeNo = notice;
  }

  public int year() {
    return year;
  }

  public LocalDate day() {
    return day;
  }

  public DayType type() {
    return DayType.of(type);
  }

  public String name() {
    return name;
  }

  public String noticeNo() {
    return noticeNo;
  }
}
