package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A line of the county's table of standards (接待标准); a new one replaces it from its own day on. */
@Entity
@Table(schema = "reception", name = "visit_standard")
@Recorded("reception.standard")
public class VisitStandard extends Entry {

  @Column(name = "rank_class")
  private String rank;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  private BigDecimal breakfast;

  private BigDecimal lunch;

  private BigDecimal dinner;

  @Column(name = "room_price")
  private BigDecimal room;

  private String basis;

  protected VisitStandard() {}

  public VisitStandard(long id, Standard standard) {
    super(id);
    rank = standard.rank().code();
    validFrom = standard.validFrom();
    set(standard);
  }

  /**
   * Sets the amounts and their basis; rank and day stay.
   *
   * @throws Problem {@code reception.amount-invalid} when an amount is not positive
   */
  public final void set(Standard standard) {
    if (Stream.of(standard.breakfast(), standard.lunch(), standard.dinner(), standard.room())
        .anyMatch(amount -> amount.signum() <= 0)) {
      throw Problem.of(ReceptionProblem.AMOUNT_INVALID);
    }
    breakfast = standard.breakfast();
    lunch = standard.lunch();
    dinner = standard.dinner();
    room = standard.room();
    basis = standard.basis();
  }

  public Standard standard() {
    return new Standard(RankClass.of(rank), validFrom, breakfast, lunch, dinner, room, basis);
  }
}
