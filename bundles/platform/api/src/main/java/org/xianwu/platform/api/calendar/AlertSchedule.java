package org.xianwu.platform.api.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * When whom to remind of a deadline: some working days before, on the day, then every day, and ever
 * higher up.
 *
 * @param before working days before the end, for example 5, 3 and 1
 * @param at time of the day
 * @param headFrom day overdue from which the section head hears of it
 * @param leaderFrom day overdue from which the vice leader hears of it
 */
public record AlertSchedule(Set<Integer> before, LocalTime at, int headFrom, int leaderFrom) {

  public static final AlertSchedule USUAL =
      new AlertSchedule(Set.of(5, 3, 1), LocalTime.of(9, 0), 2, 4);

  /** Who is reminded. */
  public enum Recipient {
    /** 经办人. */
    HANDLER,
    /** 科室负责人. */
    SECTION_HEAD,
    /** 分管领导. */
    VICE_LEADER
  }

  /**
   * One reminder.
   *
   * @param daysOverdue 0 up to the day itself
   * @param workdaysLeft 0 on the day itself and afterwards
   */
  public record Alert(Instant at, int workdaysLeft, int daysOverdue, Set<Recipient> recipients) {

    public Alert {
      recipients = Set.copyOf(recipients);
    }
  }

  public AlertSchedule {
    before = Set.copyOf(before);
    Objects.requireNonNull(at);
  }

  /** Reminders up to the day itself, in order. They look at the earlier of both ends. */
  public List<Alert> upTo(Deadline deadline, WorkCalendar calendar) {
    LocalDate day = dayOf(deadline);
    List<Alert> alerts = new ArrayList<>();
    before.stream()
        .sorted(Comparator.reverseOrder())
        .forEach(left -> alerts.add(early(calendar.subtractWorkdays(day, left), left)));
    alerts.add(early(day, 0));
    return alerts;
  }

  /** The first reminder after the instant; there is always one more while it stays open. */
  public Alert next(Deadline deadline, WorkCalendar calendar, Instant after) {
    Optional<Alert> early =
        upTo(deadline, calendar).stream().filter(alert -> alert.at().isAfter(after)).findFirst();
    return early.orElseGet(() -> overdue(deadline, after));
  }

  private Alert overdue(Deadline deadline, Instant after) {
    LocalDate day = dayOf(deadline);
    LocalDate today = LocalDate.ofInstant(after, WorkCalendar.ZONE);
    LocalDate next = instant(today).isAfter(after) ? today : today.plusDays(1);
    LocalDate told = next.isAfter(day) ? next : day.plusDays(1);
    int days = (int) ChronoUnit.DAYS.between(day, told);
    Set<Recipient> recipients = EnumSet.of(Recipient.HANDLER);
    if (days >= headFrom) {
      recipients.add(Recipient.SECTION_HEAD);
    }
    if (days >= leaderFrom) {
      recipients.add(Recipient.VICE_LEADER);
    }
    return new Alert(instant(told), 0, days, recipients);
  }

  private Alert early(LocalDate day, int left) {
    return new Alert(instant(day), left, 0, Set.of(Recipient.HANDLER));
  }

  private Instant instant(LocalDate day) {
    return day.atTime(at).atZone(WorkCalendar.ZONE).toInstant();
  }

  private static LocalDate dayOf(Deadline deadline) {
    return LocalDate.ofInstant(deadline.alertOn(), WorkCalendar.ZONE);
  }
}
