package org.xianwu.platform.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.xianwu.platform.workflow.app.CalendarFiles;

/** The calendar as it is after the first start, for tests that need no database. */
final class ShippedYears {

  private ShippedYears() {}

  static CalendarBasis basis() {
    return bare()
        .arranged(2025, arrangement(2025).dates())
        .arranged(2026, arrangement(2026).dates());
  }

  static CalendarBasis bare() {
    return CalendarBasis.of(
        new StatutoryDays(
            Map.of(
                MonthDay.of(1, 1), "元旦",
                MonthDay.of(5, 1), "劳动节",
                MonthDay.of(5, 2), "劳动节",
                MonthDay.of(10, 1), "国庆节",
                MonthDay.of(10, 2), "国庆节",
                MonthDay.of(10, 3), "国庆节"),
            Map.of(
                LocalDate.of(2027, 2, 5), "春节",
                LocalDate.of(2027, 2, 6), "春节",
                LocalDate.of(2027, 2, 7), "春节",
                LocalDate.of(2027, 2, 8), "春节",
                LocalDate.of(2027, 4, 5), "清明节",
                LocalDate.of(2027, 6, 9), "端午节",
                LocalDate.of(2027, 9, 15), "中秋节")));
  }

  static Arrangement arrangement(int year) {
    try (InputStream file = ShippedYears.class.getResourceAsStream("/calendar/" + year + ".json")) {
      ArrangementReading.Result read = CalendarFiles.json(file);
      assertThat(read.errors()).isEmpty();
      return read.arrangement().orElseThrow();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static WorkdayCount calendar() {
    CalendarBasis basis = basis();
    return new WorkdayCount(() -> basis, () -> DeadlineRules.USUAL);
  }
}
