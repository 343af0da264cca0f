package org.xianwu.platform.paperwork.domain;

import java.sql.Timestamp;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;
import org.xianwu.platform.paperwork.PaperworkProblem;

/** A number that was drawn; once cancelled (作废) it stays and is never drawn again. */
@Entity
@Table(schema = "paperwork", name = "drawn_number")
@Recorded("paperwork.number")
public class DrawnNumber extends Entry {

  /** In use. */
  public static final String VALID = "valid";

  /** 作废. */
  public static final String CANCELLED = "cancelled";

  @Column(name = "series", nullable = false, length = 30)
  private String series;

  @Column(name = "number_year", nullable = false)
  private int year;

  @Column(name = "number_no", nullable = false)
  private int number;

  @Column(name = "state", nullable = false, length = 16)
  private String state;

  @Column(name = "reason", nullable = false, length = 500)
  private String reason;

  @Column(name = "cancelled_by")
  private Long cancelledBy;

  @Column(name = "cancelled_at")
  private Timestamp cancelledAt;

  protected DrawnNumber() {}

  public DrawnNumber(long id, String series, int year, int number) {
    super(id);
    this.series = series;
    this.year = year;
    this.number = number;
    state = VALID;
    reason = "";
  }

  /**
   * Cancels it for good.
   *
   * @throws Problem {@code paperwork.number-reason}, {@code paperwork.number-cancelled}
   */
  public void cancel(String why, long person, Instant at) {
    if (why.isBlank()) {
      throw Problem.of(PaperworkProblem.NUMBER_REASON).with("number", number);
    }
    if (state.equals(CANCELLED)) {
      throw Problem.of(PaperworkProblem.NUMBER_CANCELLED).with("number", number);
    }
    state = CANCELLED;
    reason = why;
    cancelledBy = person;
    cancelledAt = Timestamp.from(at);
  }

  public int number() {
    return number;
  }
}
