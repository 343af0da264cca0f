package org.xianwu.platform.api.calendar;

/** The colour of a deadline; always shown with its word and shape, never alone. */
public enum Light {
  /** On time (正常). */
  GREEN,
  /** Due soon (临期). */
  YELLOW,
  /** Overdue (超期). */
  RED,
  /** Finished (办结). */
  GREY
}
