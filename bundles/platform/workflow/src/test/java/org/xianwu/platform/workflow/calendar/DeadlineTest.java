package org.xianwu.platform.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianwu.platform.api.calendar.Deadline;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.api.calendar.Term.Shift;
import org.xianwu.platform.api.calendar.Term.Unit;
import org.xianwu.platform.api.calendar.WorkCalendar;

class DeadlineTest {

  private final WorkdayCount calendar = ShippedYears.calendar();

  @ParameterizedTest
  @CsvSource({
    "2026-02-13T08:00, 1, 2026-02-14",
    "2026-02-13T23:59, 5, 2026-02-27",
    "2026-02-12T09:30, 3, 2026-02-24",
    "2026-09-30T17:00, 5, 2026-10-13",
    "2025-12-31T00:00, 2, 2026-01-05"
  })
  void aTermInWorkingDaysEndsWithTheLastOfThem(LocalDateTime start, int n, LocalDate expected) {
    Deadline deadline = calendar.due(at(start), Term.of(n, Unit.WORKDAY));

    assertThat(local(deadline.due())).isEqualTo(expected.atTime(23, 59, 59));
    assertThat(deadline.legalDue()).isEqualTo(deadline.due());
  }

  @Test
  void theEndOfADayMayBeTheEndOfOfficeHours() {
    CalendarBasis basis = ShippedYears.basis();
    DeadlineRules office = new DeadlineRules(3, LocalTime.NOON, LocalTime.of(17, 30));
    WorkdayCount strict = new WorkdayCount(() -> basis, () -> office);

    Deadline deadline = strict.due(at("2026-11-23T08:00"), Term.of(1, Unit.WORKDAY));

    assertThat(local(deadline.due())).isEqualTo("2026-11-24T17:30:00");
  }

  @Test
  void everyDayOfTheTermIsExplained() {
    Deadline deadline = calendar.due(at("2026-02-13T08:00"), Term.of(2, Unit.WORKDAY));

    assertThat(deadline.reasons())
        .extracting(Deadline.Reason::day, Deadline.Reason::counted, reason -> reason.why().zh())
        .startsWith(
            tuple(LocalDate.of(2026, 2, 13), 0, "起算日，不计入"),
            tuple(LocalDate.of(2026, 2, 14), 1, "周六，调休上班（春节）"),
            tuple(LocalDate.of(2026, 2, 15), 0, "周日，休息日（春节）"),
            tuple(LocalDate.of(2026, 2, 16), 0, "周一，法定节假日（春节）"))
        .contains(tuple(LocalDate.of(2026, 2, 20), 0, "周五，调休休息（春节）"))
        .endsWith(tuple(LocalDate.of(2026, 2, 24), 2, "周二，工作日"))
        .hasSize(12);
    assertThat(deadline.reasons().get(1).why().en())
        .isEqualTo("Saturday, weekend day worked (Spring Festival)");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T10:00, 3, 2027-02-28",
    "2026-08-31T10:00, 1, 2026-09-30",
    "2028-01-31T10:00, 1, 2028-02-29",
    "2026-01-15T10:00, 1, 2026-02-15"
  })
  void aTermInMonthsIsClampedToTheEndOfTheMonth(LocalDateTime start, int n, LocalDate expected) {
    Deadline deadline = calendar.due(at(start), Term.of(n, Unit.MONTH));

    assertThat(local(deadline.legalDue()).toLocalDate()).isEqualTo(expected);
    assertThat(deadline.provisional()).isFalse();
  }

  @Test
  void naturalDaysCountHolidaysToo() {
    Deadline deadline = calendar.due(at("2026-02-10T10:00"), Term.of(15, Unit.NATURAL_DAY));

    assertThat(local(deadline.due())).isEqualTo("2026-02-25T23:59:59");
    assertThat(deadline.reasons()).last().extracting(Deadline.Reason::counted).isEqualTo(15);
  }

  @ParameterizedTest
  @CsvSource({
    "30, MINUTE, 2026-02-16T00:20",
    "1, HOUR, 2026-02-16T00:50",
    "2, HOUR, 2026-02-16T01:50",
    "24, HOUR, 2026-02-16T23:50"
  })
  void clockTermsRunThroughNightsAndHolidays(int n, Unit unit, LocalDateTime expected) {
    Term term = new Term(n, unit, Shift.NEXT_WORKDAY);

    Deadline deadline = calendar.due(at("2026-02-15T23:50"), term);

    assertThat(local(deadline.due())).isEqualTo(expected);
    assertThat(deadline.provisional()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00, 1, 2026-11-23T23:59:59",
    "2026-11-23T09:00, 2, 2026-11-24T12:00:00",
    "2026-11-23T14:00, 1, 2026-11-24T12:00:00",
    "2026-11-27T14:00, 1, 2026-11-30T12:00:00",
    "2026-11-28T09:00, 1, 2026-11-30T12:00:00",
    "2026-11-28T09:00, 2, 2026-11-30T23:59:59",
    "2026-09-30T09:00, 3, 2026-10-08T23:59:59"
  })
  void halfDaysEndAtNoonAndAtTheEndOfWorkingDays(
      LocalDateTime start, int n, LocalDateTime expected) {
    Deadline deadline = calendar.due(at(start), Term.of(n, Unit.HALF_DAY));

    assertThat(local(deadline.due())).isEqualTo(expected);
  }

  @Test
  void aLastDayOnAHolidayMovesOnlyWhereItIsSaid() {
    LocalDateTime start = LocalDateTime.parse("2026-09-26T10:00");

    Deadline fixed = calendar.due(at(start), new Term(5, Unit.NATURAL_DAY, Shift.NONE));
    Deadline later = calendar.due(at(start), new Term(5, Unit.NATURAL_DAY, Shift.NEXT_WORKDAY));
    Deadline earlier =
        calendar.due(at(start), new Term(5, Unit.NATURAL_DAY, Shift.PREVIOUS_WORKDAY));

    assertThat(local(fixed.due())).isEqualTo("2026-10-01T23:59:59");
    assertThat(local(later.legalDue())).isEqualTo("2026-10-01T23:59:59");
    assertThat(local(later.due())).isEqualTo("2026-10-08T23:59:59");
    assertThat(later.alertOn()).isEqualTo(later.legalDue());
    assertThat(local(earlier.due())).isEqualTo("2026-09-30T23:59:59");
    assertThat(earlier.alertOn()).isEqualTo(earlier.due());
    assertThat(later.reasons())
        .extracting(reason -> reason.why().zh())
        .contains("周四，法定节假日（国庆节），顺延", "周三，调休休息（国庆节），顺延")
        .endsWith("周四，工作日，顺延至此日");
  }

  @Test
  void aTermThatCrossesAnUnknownYearIsProvisional() {
    Deadline workdays = calendar.due(at("2026-12-30T10:00"), Term.of(2, Unit.WORKDAY));
    Deadline shifted =
        calendar.due(at("2026-12-30T10:00"), new Term(3, Unit.NATURAL_DAY, Shift.NEXT_WORKDAY));
    Deadline within = calendar.due(at("2026-12-28T10:00"), Term.of(2, Unit.WORKDAY));

    assertThat(workdays.provisional()).isTrue();
    assertThat(local(workdays.due())).isEqualTo("2027-01-04T23:59:59");
    assertThat(workdays.reasons()).last().matches(reason -> reason.why().zh().contains("暂定"));
    assertThat(shifted.provisional()).isTrue();
    assertThat(within.provisional()).isFalse();
  }

  @Test
  void anImportedArrangementMovesTheDeadline() {
    Term term = Term.of(2, Unit.WORKDAY);
    CalendarBasis imported =
        ShippedYears.basis()
            .arranged(
                2027,
                ArrangementReading.read(
                        2027,
                        "测〔2026〕1号",
                        List.of(
                            new Arrangement.Row(1, "2027-01-01", "statutory", "元旦", ""),
                            new Arrangement.Row(2, "2027-01-03", "adjusted-work", "元旦", "")))
                    .arrangement()
                    .orElseThrow()
                    .dates());
    WorkdayCount after = new WorkdayCount(() -> imported, () -> DeadlineRules.USUAL);

    Deadline before = calendar.due(at("2026-12-30T10:00"), term);
    Deadline now = after.due(at("2026-12-30T10:00"), term);

    assertThat(local(before.due()).toLocalDate()).isEqualTo("2027-01-04");
    assertThat(local(now.due()).toLocalDate()).isEqualTo("2027-01-03");
    assertThat(now.provisional()).isFalse();
  }

  private static Instant at(String local) {
    return at(LocalDateTime.parse(local));
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(WorkCalendar.ZONE).toInstant();
  }

  private static LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, WorkCalendar.ZONE);
  }
}
