package org.xianwu.platform.web.problem;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/**
 * The trace number of the current request: day and eight letters, easy to read out on the phone.
 */
public final class Trace {

  /** Key in the log's context. */
  public static final String KEY = "trace";

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();
  // no letters that sound or look alike
  private static final char[] LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".toCharArray();
  private static final ZoneOffset OFFICE = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(OFFICE);

  private static volatile Day day = new Day(Long.MIN_VALUE, "");

  /** A day since 1970 and how it is written. */
  private record Day(long number, String text) {}

  private Trace() {}

  public static String begin() {
    String number = next();
    CURRENT.set(number);
    MDC.put(KEY, number);
    return number;
  }

  public static void end() {
    CURRENT.remove();
    MDC.remove(KEY);
  }

  /** The number of the request that this thread serves; a fresh one outside of requests. */
  public static String current() {
    String number = CURRENT.get();
    return number == null ? next() : number;
  }

  /** It tells requests apart and guards nothing, so quick chance is good enough. */
  private static String next() {
    long chance = ThreadLocalRandom.current().nextLong();
    StringBuilder text = new StringBuilder(17).append(today()).append('-');
    for (int i = 0; i < 8; i++) {
      text.append(LETTERS[(int) (chance & 31)]);
      chance >>>= 5;
    }
    return text.toString();
  }

  private static String today() {
    Instant now = Instant.now();
    long number = Math.floorDiv(now.getEpochSecond() + OFFICE.getTotalSeconds(), 86_400L);
    Day known = day;
    if (known.number() != number) {
      known = new Day(number, DAY.format(now));
      day = known;
    }
    return known.text();
  }
}
