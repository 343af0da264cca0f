package org.xianwu.platform.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** A clock that stands until the test moves it. */
public final class FixedClock extends Clock {

  private volatile Instant now;

  private FixedClock(Instant now) {
    this.now = now;
  }

  public static FixedClock at(Instant moment) {
    return new FixedClock(moment);
  }

  /** As read from the wall of the office, for example {@code 2026-11-21T08:30}. */
  public static FixedClock atOffice(String localDateTime) {
    return new FixedClock(office(localDateTime));
  }

  public void set(Instant moment) {
    now = moment;
  }

  /** As read from the wall of the office, for example {@code 2026-11-21T08:30}. */
  public void setOffice(String localDateTime) {
    now = office(localDateTime);
  }

  public void advance(Duration time) {
    now = now.plus(time);
  }

  private static Instant office(String localDateTime) {
    return LocalDateTime.parse(localDateTime).atZone(WorkCalendar.ZONE).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
