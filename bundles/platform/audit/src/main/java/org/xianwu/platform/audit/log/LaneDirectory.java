package org.xianwu.platform.audit.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.xianwu.platform.audit.chain.Head;

/** How far every lane of every process has come, so that consumers ask only where rows are. */
final class LaneDirectory {

  private static final Duration REFRESH = Duration.ofMillis(500);

  private final DataSource plain;
  private final LanePool own;
  private final Clock clock;
  private final Map<Long, Long> foreign = new HashMap<>();
  private final Set<Long> closed = new HashSet<>();
  private Instant refreshed = Instant.MIN;

  LaneDirectory(DataSource plain, LanePool own, Clock clock) {
    this.plain = plain;
    this.own = own;
    this.clock = clock;
  }

  /** Lane to last sequence, without empty lanes. */
  synchronized Map<Long, Long> heads() throws SQLException {
    Instant now = clock.instant();
    if (now.isAfter(refreshed.plus(REFRESH)) || now.isBefore(refreshed)) {
      refresh();
      refreshed = now;
    }
    Map<Long, Long> heads = new TreeMap<>(foreign);
    for (Head head : own.heads()) {
      heads.put(head.lane(), head.sequence());
    }
    return heads;
  }

  private void refresh() throws SQLException {
    Set<Long> mine = new HashSet<>();
    own.allHeads().forEach(head -> mine.add(head.lane()));
    try (Connection connection = plain.getConnection()) {
      Set<Long> open = new HashSet<>();
      try (PreparedStatement rows =
              connection.prepareStatement("select lane, closed_seq from audit.lane");
          ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          long lane = row.getLong(1);
          long last = row.getLong(2);
          if (!row.wasNull()) {
            if (closed.add(lane) && last > 0) {
              foreign.put(lane, last);
            }
          } else if (!mine.contains(lane)) {
            open.add(lane);
          }
        }
      }
      for (long lane : open) {
        follow(connection, lane);
      }
    }
  }

  private void follow(Connection connection, long lane) throws SQLException {
    try (PreparedStatement rows =
        connection.prepareStatement(
            "select max(seq) from audit.change_log where lane = ? and seq > ?")) {
      rows.setLong(1, lane);
      rows.setLong(2, foreign.getOrDefault(lane, 0L));
      try (ResultSet row = rows.executeQuery()) {
        row.next();
        long last = row.getLong(1);
        if (last > 0) {
          foreign.put(lane, last);
        }
      }
    }
  }
}
