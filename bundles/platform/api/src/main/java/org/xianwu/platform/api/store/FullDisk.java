package org.xianwu.platform.api.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Tells by the words of databases and files that nothing more could be kept for want of room. */
public final class FullDisk {

  /** SQL state of PostgreSQL, used by the suite too when it refuses before the database does. */
  public static final String STATE = "53100";

  /**
   * Derby: no room for data (XSDG1), for its log (XSLA1, XSLA4), and the answer of a connection or
   * a database that may only be read (25502), which the store makes of them while there is no room.
   */
  private static final Set<String> STATES = Set.of(STATE, "XSDG1", "XSLA1", "XSLA4", "25502");

  private FullDisk() {}

  /** Whether a full disk or a used-up quota is behind the failure. */
  public static boolean behind(Throwable failure) {
    return behind(failure, new HashSet<>());
  }

  private static boolean behind(Throwable failure, Set<Throwable> seen) {
    for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
      boolean told =
          cause instanceof SQLException sql
              ? STATES.contains(String.valueOf(sql.getSQLState()))
                  || behind(sql.getNextException(), seen)
              : cause instanceof IOException && told(cause.getMessage());
      if (told) {
        return true;
      }
    }
    return false;
  }

  /** The JDK tells it by the words of the system alone. */
  private static boolean told(String words) {
    return words != null
        && (words.contains("No space left") || words.toLowerCase().contains("quota exceeded"));
  }
}
