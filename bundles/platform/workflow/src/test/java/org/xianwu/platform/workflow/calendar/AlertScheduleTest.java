package org.xianwu.platform.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianwu.platform.api.calendar.AlertSchedule;
import org.xianwu.platform.api.calendar.AlertSchedule.Alert;
import org.xianwu.platform.api.calendar.AlertSchedule.Recipient;
import org.xianwu.platform.api.calendar.Deadline;
import org.xianwu.platform.api.calendar.QuietHours;
import org.xianwu.platform.api.calendar.WorkCalendar;

class AlertScheduleTest {

  private final WorkdayCount calendar = ShippedYears.calendar();
  private final AlertSchedule schedule = AlertSchedule.USUAL;

  @Test
  void remindersComeFiveThreeAndOneWorkingDaysBeforeAndOnTheDay() {
    assertThat(schedule.upTo(dueOn("2026-02-27"), calendar))
        .extracting(alert -> local(alert.at()), Alert::workdaysLeft)
        .containsExactly(
            tuple(LocalDateTime.parse("2026-02-13T09:00"), 5),
            tuple(LocalDateTime.parse("2026-02-24T09:00"), 3),
            tuple(LocalDateTime.parse("2026-02-26T09:00"), 1),
            tuple(LocalDateTime.parse("2026-02-27T09:00"), 0));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28T08:00, 2026-02-28T09:00, 1, HANDLER",
    "2026-02-28T09:00, 2026-03-01T09:00, 2, HANDLER SECTION_HEAD",
    "2026-03-01T10:00, 2026-03-02T09:00, 3, HANDLER SECTION_HEAD",
    "2026-03-02T10:00, 2026-03-03T09:00, 4, HANDLER SECTION_HEAD VICE_LEADER",
    "2026-03-20T10:00, 2026-03-21T09:00, 22, HANDLER SECTION_HEAD VICE_LEADER"
  })
  void anOverdueMatterIsRemindedDailyAndEverHigherUp(
      LocalDateTime now, LocalDateTime expected, int days, String recipients) {
    Alert next = schedule.next(dueOn("2026-02-27"), calendar, at(now));

    assertThat(local(next.at())).isEqualTo(expected);
    assertThat(next.daysOverdue()).isEqualTo(days);
    assertThat(next.recipients())
        .extracting(Recipient::name)
        .containsExactlyInAnyOrder(recipients.split(" "));
  }

  @Test
  void theNextReminderIsTheFirstThatLiesAhead() {
    Alert next = schedule.next(dueOn("2026-02-27"), calendar, at("2026-02-24T09:00"));

    assertThat(local(next.at())).isEqualTo("2026-02-26T09:00");
  }

  @Test
  void remindersLookAtTheEarlierOfLegalAndShiftedEnd() {
    Deadline shifted =
        new Deadline(at("2026-10-01T23:59:59"), at("2026-10-08T23:59:59"), false, List.of());

    assertThat(schedule.upTo(shifted, calendar))
        .last()
        .extracting(alert -> local(alert.at()))
        .isEqualTo(LocalDateTime.parse("2026-10-01T09:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T21:59, reception, 2026-11-23T21:59",
    "2026-11-23T22:00, reception, 2026-11-24T07:00",
    "2026-11-24T06:59, reception, 2026-11-24T07:00",
    "2026-11-24T07:00, reception, 2026-11-24T07:00",
    "2026-11-23T23:30, duty, 2026-11-23T23:30",
    "2026-11-23T23:30, incident, 2026-11-23T23:30",
    "2026-11-23T23:30, hotline-urgent, 2026-11-23T23:30"
  })
  void nobodyIsDisturbedAtNightButForWhatCannotWait(
      LocalDateTime ready, String matter, LocalDateTime expected) {
    assertThat(local(QuietHours.USUAL.release(at(ready), matter))).isEqualTo(expected);
  }

  @Test
  void quietHoursKnowTheirExemptions() {
    assertThat(QuietHours.USUAL.exempt()).isEqualTo(Set.of("duty", "incident", "hotline-urgent"));
  }

  private static Deadline dueOn(String day) {
    Instant end = at(day + "T23:59:59");
    return new Deadline(end, end, false, List.of());
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
