package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
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

  @Column(name = "valid_to")
  private LocalDate validTo;

  /** Daily allowance that the shares are of. */
  private BigDecimal allowance;

  @Column(name = "breakfast_share")
  private int breakfastShare;

  @Column(name = "lunch_share")
  private int lunchShare;

  @Column(name = "dinner_share")
  private int dinnerShare;

  protected VisitStandard() {}

  public VisitStandard(long id, Standard standard) {
    super(id);
    rank = standard.rank().code();
    validFrom = standard.validFrom();
    set(standard);
  }

  /**
   * Sets the amounts, their basis and the last day; rank and first day stay.
   *
   * @throws Problem {@code reception.amount-invalid} when an amount is not positive, {@code
   *     reception.shares-invalid}, {@code reception.period-invalid} when it ends before it begins
   */
  public final void set(Standard standard) {
    if (Stream.of(standard.breakfast(), standard.lunch(), standard.dinner(), standard.room())
        .anyMatch(amount -> amount.signum() <= 0)) {
      throw Problem.of(ReceptionProblem.AMOUNT_INVALID);
    }
    standard.shares().require();
    if (standard.validTo().filter(validFrom::isAfter).isPresent()) {
      throw Problem.of(ReceptionProblem.PERIOD_INVALID)
          .with("first", validFrom)
          .with("last", standard.validTo().get());
    }
    validTo = standard.validTo().orElse(null);
    allowance = standard.shares().allowance();
    breakfastShare = standard.shares().breakfast();
    lunchShare = standard.shares().lunch();
    dinnerShare = standard.shares().dinner();
    breakfast = standard.breakfast();
    lunch = standard.lunch();
    dinner = standard.dinner();
    room = standard.room();
    basis = standard.basis();
  }

  public Standard standard() {
    return new Standard(
        RankClass.of(rank),
        validFrom,
        breakfast,
        lunch,
        dinner,
        room,
        basis,
        Optional.ofNullable(validTo),
        new MealShares(allowance, breakfastShare, lunchShare, dinnerShare));
  }
}
