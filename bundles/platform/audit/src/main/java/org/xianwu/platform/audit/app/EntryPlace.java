package org.xianwu.platform.audit.app;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.xianwu.platform.api.audit.LoggedChange;

/** Where a row stands in the list that is ordered by time, newest first. */
public record EntryPlace(Instant at, long lane, long sequence) {

  private static final int RADIX = 36;

  /** The place of a row. */
  public static EntryPlace of(LoggedChange row) {
    return new EntryPlace(row.at(), row.lane(), row.sequence());
  }

  /** As a cursor in a URL. */
  public String format() {
    return Long.toString(at.toEpochMilli(), RADIX)
        + "-"
        + Long.toString(lane, RADIX)
        + "-"
        + Long.toString(sequence, RADIX);
  }

  /** Empty when the text is no cursor. */
  public static Optional<EntryPlace> parse(String text) {
    String[] parts = text.split("-");
    try {
      return parts.length == 3
          ? Optional.of(
              new EntryPlace(
                  Instant.ofEpochMilli(Long.parseLong(parts[0], RADIX)),
                  Long.parseLong(parts[1], RADIX),
                  Long.parseLong(parts[2], RADIX)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Rows behind this place; the range on the time alone lets the index be used. */
  static String sql(boolean newer) {
    return newer
        ? "at_time >= ? and not (at_time = ? and (lane < ? or lane = ? and seq <= ?))"
        : "at_time <= ? and not (at_time = ? and (lane > ? or lane = ? and seq >= ?))";
  }

  void bind(PreparedStatement statement, int first) throws SQLException {
    statement.setTimestamp(first, Timestamp.from(at));
    statement.setTimestamp(first + 1, Timestamp.from(at));
    statement.setLong(first + 2, lane);
    statement.setLong(first + 3, lane);
    statement.setLong(first + 4, sequence);
  }
}
