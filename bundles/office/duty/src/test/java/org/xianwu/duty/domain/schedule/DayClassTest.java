package org.xianwu.duty.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianwu.platform.testkit.FakeWorkCalendar;

class DayClassTest {

  private final FakeWorkCalendar calendar = new FakeWorkCalendar();

  @ParameterizedTest
  @CsvSource({
    "2026-02-14, false, workday, 20",
    "2026-02-15, false, weekend, 30",
    "2026-02-16, true, festival, 80",
    "2026-02-17, true, festival, 80",
    "2026-02-18, false, statutory, 60",
    "2026-02-20, false, adjusted-off, 40",
    "2026-02-21, false, weekend, 30",
    "2026-02-27, false, friday, 24",
    "2026-03-02, false, workday, 20",
    "2026-09-25, false, statutory, 60",
    "2026-09-26, false, weekend, 30"
  })
  void a_day_weighs_by_its_class(LocalDate day, boolean festival, String code, int weight) {
    DayClass dayClass = DayClass.of(day, calendar.day(day).type(), festival);
    assertThat(dayClass.code()).isEqualTo(code);
    assertThat(DayWeights.usual().of(dayClass)).isEqualTo(weight);
  }
}
