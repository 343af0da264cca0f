package org.xianwu.platform.api.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * The hours in which nobody is disturbed, except by matters that cannot wait.
 *
 * @param from begin in the evening
 * @param until end in the morning
 * @param exempt matters that are told at once, for example {@code duty}
 */
public record QuietHours(LocalTime from, LocalTime until, Set<String> exempt) {

  public static final QuietHours USUAL =
      new QuietHours(
          LocalTime.of(22, 0), LocalTime.of(7, 0), Set.of("duty", "incident", "hotline-urgent"));

  public QuietHours {
    exempt = Set.copyOf(exempt);
  }

  /** When a message that is ready at the instant may be shown. */
  public Instant release(Instant ready, String matter) {
    if (exempt.contains(matter)) {
      return ready;
    }
    ZonedDateTime local = ready.atZone(WorkCalendar.ZONE);
    LocalTime time = local.toLocalTime();
    if (!time.isBefore(from)) {
      return local.toLocalDate().plusDays(1).atTime(until).atZone(WorkCalendar.ZONE).toInstant();
    }
    return time.isBefore(until)
        ? local.toLocalDate().atTime(until).atZone(WorkCalendar.ZONE).toInstant()
        : ready;
  }
}
