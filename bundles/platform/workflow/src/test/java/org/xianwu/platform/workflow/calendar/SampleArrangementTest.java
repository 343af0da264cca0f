package org.xianwu.platform.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.workflow.app.CalendarFiles;

class SampleArrangementTest {

  private final StatutoryDays statutory = CalendarFiles.shippedStatutoryDays();

  @ParameterizedTest
  @ValueSource(ints = {2027, 2028, 2029, 2030})
  void a_sample_is_read_like_a_notice(int year) {
    Arrangement sample = sample(year);

    ArrangementReading.Result read =
        ArrangementReading.read(
            year,
            "演练样例",
            sample.dates().stream()
                .map(
                    date ->
                        new Arrangement.Row(
                            1, date.date().toString(), date.type().code(), date.name(), ""))
                .toList());

    assertThat(read.errors()).isEmpty();
    assertThat(read.arrangement().orElseThrow().dates())
        .extracting(ArrangedDate::date)
        .containsExactlyElementsOf(sample.dates().stream().map(ArrangedDate::date).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {2027, 2028, 2029, 2030})
  void what_is_added_to_the_statutory_days_is_worked_on_weekends(int year) {
    Arrangement sample = sample(year);
    long statutoryDays = count(sample, DayType.STATUTORY);
    long onWeekends =
        sample.dates().stream()
            .filter(date -> date.type() == DayType.STATUTORY)
            .filter(date -> CalendarBasis.weekend(date.date()))
            .count();

    assertThat(count(sample, DayType.ADJUSTED_OFF) - onWeekends)
        .isEqualTo(count(sample, DayType.ADJUSTED_WORK));
    // in 2028 the Mid-Autumn Festival falls on the third day of the National Day
    assertThat(statutoryDays).isEqualTo(year == 2028 ? 12 : 13);
  }

  @Test
  void the_spring_festival_lasts_eight_days_between_two_worked_weekend_days() {
    List<String> days =
        sample(2027).dates().stream()
            .filter(date -> date.name().equals("春节"))
            .map(date -> date.date() + " " + date.type().code())
            .collect(Collectors.toList());

    assertThat(days)
        .containsExactly(
            "2027-01-31 adjusted-work",
            "2027-02-05 statutory",
            "2027-02-06 statutory",
            "2027-02-07 statutory",
            "2027-02-08 statutory",
            "2027-02-09 adjusted-off",
            "2027-02-10 adjusted-off",
            "2027-02-11 adjusted-off",
            "2027-02-12 adjusted-off",
            "2027-02-13 weekend",
            "2027-02-14 weekend",
            "2027-02-20 adjusted-work");
  }

  @Test
  void a_statutory_day_on_a_weekend_is_given_back() {
    CalendarBasis basis = CalendarBasis.of(statutory).arranged(2027, sample(2027).dates());

    assertThat(basis.day(LocalDate.of(2027, 5, 2)).type()).isEqualTo(DayType.STATUTORY);
    assertThat(basis.day(LocalDate.of(2027, 5, 3)).type()).isEqualTo(DayType.ADJUSTED_OFF);
    assertThat(basis.day(LocalDate.of(2027, 5, 4)).type()).isEqualTo(DayType.ADJUSTED_OFF);
    assertThat(basis.day(LocalDate.of(2027, 5, 5)).type()).isEqualTo(DayType.WORKDAY);
  }

  private Arrangement sample(int year) {
    return SampleArrangement.of(year, "演练样例", statutory);
  }

  private static long count(Arrangement sample, DayType type) {
    return sample.dates().stream().filter(date -> date.type() == type).count();
  }
}
