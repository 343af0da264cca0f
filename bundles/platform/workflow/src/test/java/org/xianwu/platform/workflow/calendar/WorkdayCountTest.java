package org.xianwu.platform.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.calendar.Light;
import org.xianwu.platform.api.calendar.WorkCalendar;

class WorkdayCountTest {

  private final WorkdayCount calendar = ShippedYears.calendar();

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026})
  void aYearHas248WorkingDaysAndThirteenStatutoryOnes(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);

    assertThat(calendar.workdays(first, last)).isEqualTo(248);
    assertThat(calendar.days(first, last))
        .filteredOn(day -> day.type() == DayType.STATUTORY)
        .hasSize(13);
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 1, 19", "2025, 2, 19", "2025, 3, 21", "2025, 4, 22", "2025, 5, 19", "2025, 6, 20",
    "2025, 7, 23", "2025, 8, 21", "2025, 9, 23", "2025, 10, 18", "2025, 11, 20", "2025, 12, 23",
    "2026, 1, 21", "2026, 2, 16", "2026, 3, 22", "2026, 4, 21", "2026, 5, 19", "2026, 6, 21",
    "2026, 7, 23", "2026, 8, 21", "2026, 9, 22", "2026, 10, 18", "2026, 11, 21", "2026, 12, 23"
  })
  void aMonthHasItsWorkingDays(int year, int month, int expected) {
    YearMonth of = YearMonth.of(year, month);

    assertThat(calendar.workdays(of.atDay(1), of.atEndOfMonth())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, 1, 2026-02-14",
    "2026-02-13, 5, 2026-02-27",
    "2026-02-12, 3, 2026-02-24",
    "2026-09-18, 5, 2026-09-24",
    "2026-09-24, 3, 2026-09-30",
    "2026-09-30, 5, 2026-10-13",
    "2026-04-30, 5, 2026-05-11",
    "2026-05-08, 1, 2026-05-09",
    "2025-12-31, 2, 2026-01-05",
    "2026-10-09, 1, 2026-10-10"
  })
  void workdaysAreAddedWithoutTheDayItself(LocalDate from, int n, LocalDate expected) {
    assertThat(calendar.addWorkdays(from, n)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-27, 5, 2026-02-13",
    "2026-02-14, 1, 2026-02-13",
    "2026-10-08, 1, 2026-09-30",
    "2026-01-05, 2, 2025-12-31"
  })
  void workdaysAreSubtractedWithoutTheDayItself(LocalDate from, int n, LocalDate expected) {
    assertThat(calendar.subtractWorkdays(from, n)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-26, ADJUSTED_WORK",
    "2025-02-08, ADJUSTED_WORK",
    "2025-04-27, ADJUSTED_WORK",
    "2025-09-28, ADJUSTED_WORK",
    "2025-10-11, ADJUSTED_WORK",
    "2025-01-28, STATUTORY",
    "2025-02-03, ADJUSTED_OFF",
    "2025-05-31, STATUTORY",
    "2025-06-02, ADJUSTED_OFF",
    "2025-10-06, STATUTORY",
    "2025-10-08, ADJUSTED_OFF",
    "2026-01-02, ADJUSTED_OFF",
    "2026-01-03, WEEKEND",
    "2026-01-04, ADJUSTED_WORK",
    "2026-02-14, ADJUSTED_WORK",
    "2026-02-16, STATUTORY",
    "2026-02-23, ADJUSTED_OFF",
    "2026-02-28, ADJUSTED_WORK",
    "2026-04-05, STATUTORY",
    "2026-04-06, ADJUSTED_OFF",
    "2026-05-02, STATUTORY",
    "2026-05-09, ADJUSTED_WORK",
    "2026-06-19, STATUTORY",
    "2026-09-20, ADJUSTED_WORK",
    "2026-09-25, STATUTORY",
    "2026-10-03, STATUTORY",
    "2026-10-07, ADJUSTED_OFF",
    "2026-10-10, ADJUSTED_WORK",
    "2026-11-21, WEEKEND",
    "2026-11-23, WORKDAY"
  })
  void theNoticeDecidesWhatADayIs(LocalDate date, DayType expected) {
    assertThat(calendar.day(date).type()).isEqualTo(expected);
    assertThat(calendar.day(date).provisional()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05",
        "2027-05-01", "2027-05-02", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02",
        "2027-10-03"
      })
  void withoutANoticeTheStatutoryDaysAreKnownAllTheSame(LocalDate date) {
    CalendarDay day = calendar.day(date);

    assertThat(day.type()).isEqualTo(DayType.STATUTORY);
    assertThat(day.name()).isNotEmpty();
    assertThat(day.provisional()).isTrue();
  }

  @Test
  void aYearWithoutANoticeIsProvisionalThroughout() {
    assertThat(calendar.known(2026)).isTrue();
    assertThat(calendar.known(2027)).isFalse();
    assertThat(calendar.days(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
        .allMatch(CalendarDay::provisional)
        .filteredOn(day -> day.type() == DayType.STATUTORY)
        .hasSize(13);
  }

  @Test
  void aLocalDayLiesOnTopOfTheNationalArrangement() {
    CalendarBasis basis =
        ShippedYears.basis()
            .local(
                List.of(
                    new LocalException(LocalDate.of(2026, 4, 20), false, "三月三"),
                    new LocalException(LocalDate.of(2026, 4, 25), true, "三月三"),
                    new LocalException(LocalDate.of(2026, 10, 1), false, "县庆")));

    assertThat(basis.day(LocalDate.of(2026, 4, 20)).type()).isEqualTo(DayType.ADJUSTED_OFF);
    assertThat(basis.day(LocalDate.of(2026, 4, 20)).name()).isEqualTo("三月三");
    assertThat(basis.day(LocalDate.of(2026, 4, 25)).type()).isEqualTo(DayType.ADJUSTED_WORK);
    assertThat(basis.day(LocalDate.of(2026, 10, 1)).type()).isEqualTo(DayType.STATUTORY);
  }

  @Test
  void aNoticeMayReachIntoTheYearBefore() {
    CalendarBasis basis =
        ShippedYears.basis()
            .arranged(
                2027,
                List.of(
                    new ArrangedDate(
                        LocalDate.of(2026, 12, 31), DayType.ADJUSTED_OFF, "元旦", "测〔2026〕1号"),
                    new ArrangedDate(
                        LocalDate.of(2027, 1, 1), DayType.STATUTORY, "元旦", "测〔2026〕1号")));

    assertThat(basis.day(LocalDate.of(2026, 12, 31)).type()).isEqualTo(DayType.ADJUSTED_OFF);
    assertThat(basis.known(2027)).isTrue();
    assertThat(basis.changesSince(ShippedYears.basis()))
        .extracting(change -> change.date())
        .startsWith(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));
  }

  @Test
  void partOfTheCitizensDoesNotMakeAHoliday() {
    LocalDate womensDay = LocalDate.of(2027, 3, 8);

    assertThat(womensDay.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(calendar.day(womensDay).type()).isEqualTo(DayType.WORKDAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-12, GREEN",
    "2026-02-13, GREEN",
    "2026-02-14, GREEN",
    "2026-02-23, GREEN",
    "2026-02-24, YELLOW",
    "2026-02-27, YELLOW",
    "2026-02-28, RED"
  })
  void theLightTurnsYellowThreeWorkingDaysBeforeTheEnd(LocalDate today, Light expected) {
    Instant due = DeadlineRules.USUAL.endOf(LocalDate.of(2026, 2, 27));
    Instant morning = today.atTime(9, 0).atZone(WorkCalendar.ZONE).toInstant();

    assertThat(calendar.light(due, morning)).isEqualTo(expected);
  }

  @Test
  void aCountBeginsAtOne() {
    LocalDate day = LocalDate.of(2026, 1, 1);

    assertThatIllegalArgumentException().isThrownBy(() -> calendar.addWorkdays(day, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.subtractWorkdays(day, -1));
  }
}
