package org.xianwu.reception.domain;

import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A canteen or an appointed restaurant (定点用餐场所). */
@Entity
@Table(schema = "reception", name = "dining_place")
@Recorded("reception.place")
public class DiningPlace extends Entry {

  @Column(name = "place_name")
  private String name;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected DiningPlace() {}

  public DiningPlace(long id, String name, LocalDate validFrom, Optional<LocalDate> validTo) {
    super(id);
    this.name = name;
    this.validFrom = validFrom;
    endsOn(validTo);
  }

  /**
   * Appointed until that day, for ever when empty.
   *
   * @throws Problem {@code reception.period-invalid}
   */
  public final void endsOn(Optional<LocalDate> last) {
    last.filter(day -> day.isBefore(validFrom))
        .ifPresent(
            day -> {
              throw Problem.of(ReceptionProblem.PERIOD_INVALID)
                  .with("first", validFrom)
                  .with("last", day);
            });
    validTo = last.orElse(null);
  }

  public String name() {
    return name;
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
