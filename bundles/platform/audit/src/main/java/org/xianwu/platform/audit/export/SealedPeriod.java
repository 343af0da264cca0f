package org.xianwu.platform.audit.export;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.xianwu.platform.audit.chain.Head;

/** The seals of a period, as far as they had been written when it was first looked at. */
final class SealedPeriod {

  /** The seal that covers the last row of the period follows it. */
  private static final int SECONDS_BEHIND = 5;

  private static final String SEALS =
      "select node, seal_no, kind, at_time, heads, mac from audit.seal"
          + " where at_time >= ? and at_time < ? order by node, seal_no";

  private final Instant from;
  private final Instant to;
  private final Map<Long, Span> named = new TreeMap<>();
  private final Map<Integer, Long> newest = new HashMap<>();

  private SealedPeriod(Instant from, Instant to) {
    this.from = from;
    this.to = to;
  }

  static SealedPeriod read(Connection connection, Instant from, Instant to) throws SQLException {
    SealedPeriod period = new SealedPeriod(from, to.plusSeconds(SECONDS_BEHIND));
    try (PreparedStatement rows = period.select(connection);
        ResultSet row = rows.executeQuery()) {
      while (row.next()) {
        period.newest.put(row.getInt(1), row.getLong(2));
        period.take(row.getString(5));
      }
    }
    return period;
  }

  private PreparedStatement select(Connection connection) throws SQLException {
    PreparedStatement rows = connection.prepareStatement(SEALS);
    rows.setTimestamp(1, Timestamp.from(from));
    rows.setTimestamp(2, Timestamp.from(to));
    return rows;
  }

  private void take(String heads) {
    try {
      for (Head head : Head.parse(heads)) {
        if (head.sequence() > 0) {
          named.merge(
              head.lane(), new Span(head.lane(), head.sequence(), head.sequence()), Span::with);
        }
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      // a forged seal is exported as it is; the verifier names it
      return;
    }
  }

  /** What the seals name, by lane. */
  Collection<Span> named() {
    return named.values();
  }

  void write(Connection connection, Writer writer) throws IOException, SQLException {
    Lines.write(writer, "node", "number", "kind", "at", "heads", "code");
    try (PreparedStatement rows = select(connection);
        ResultSet row = rows.executeQuery()) {
      while (row.next()) {
        if (row.getLong(2) <= newest.getOrDefault(row.getInt(1), 0L)) {
          Lines.write(
              writer,
              Integer.toString(row.getInt(1)),
              Long.toString(row.getLong(2)),
              row.getString(3),
              row.getTimestamp(4).toInstant().toString(),
              row.getString(5),
              Lines.hex(row.getBytes(6)));
        }
      }
    }
  }
}
