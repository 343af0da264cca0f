package org.xianwu.duty.domain.feed;

import java.time.Instant;
import java.util.List;

/** Writes appointments in a form that calendar programs read. */
public interface CalendarWriter {

  /** Media type of what is written. */
  String mediaType();

  /**
   * A calendar.
   *
   * @param name as the reader's program shows it
   * @param written when it was written
   */
  String write(String name, List<Appointment> appointments, Instant written);

  /**
   * One appointment.
   *
   * @param uid stays the same while the appointment does
   * @param place may be empty
   */
  record Appointment(String uid, Instant from, Instant to, String title, String place) {}
}
