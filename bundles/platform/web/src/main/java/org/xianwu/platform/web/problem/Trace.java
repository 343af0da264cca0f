package org.xianwu.platform.web.problem;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.MDC;

/**
 * The trace number of the current request: day and eight letters, easy to read out on the phone.
 */
public final class Trace {

  /** Key in the log's context. */
  public static final String KEY = "trace";

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();
  private static final SecureRandom RANDOM = new SecureRandom();
  // no letters that sound or look alike
  private static final char[] LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".toCharArray();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.ofHours(8));

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

  private static String next() {
    StringBuilder text = new StringBuilder(DAY.format(Instant.now())).append('-');
    for (int i = 0; i < 8; i++) {
      text.append(LETTERS[RANDOM.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }
}
