package org.xianwu.platform.workflow.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/**
 * The statutory holidays (法定节假日) as far as they are known without a yearly notice.
 *
 * <p>Basis: 全国年节及纪念日放假办法, 2024 revision, articles 2 and 6.
 *
 * @param everyYear days bound to a date of the solar calendar
 * @param dated days that follow the lunar calendar or a solar term
 */
public record StatutoryDays(Map<MonthDay, String> everyYear, Map<LocalDate, String> dated) {

  public StatutoryDays {
    everyYear = Map.copyOf(everyYear);
    dated = Map.copyOf(dated);
  }

  /** Name of the holiday, empty on other days. */
  public Optional<String> nameOf(LocalDate date) {
    String byYear = everyYear.get(MonthDay.from(date));
    return Optional.ofNullable(byYear != null ? byYear : dated.get(date));
  }
}
