package org.xianwu.platform.identity.access;

import java.time.Duration;

/** Whether the suite runs with the fictitious practice county. */
public final class Practice {

  /** Long enough that a password never grows old. */
  static final Duration PASSWORD_AGE = Duration.ofDays(36_500);

  private Practice() {}

  public static boolean running() {
    return Boolean.getBoolean("xianwu.practice");
  }
}
