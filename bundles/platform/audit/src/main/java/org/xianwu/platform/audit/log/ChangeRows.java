package org.xianwu.platform.audit.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.audit.chain.Head;
import org.xianwu.platform.audit.chain.Row;

/** The table of the log. */
public final class ChangeRows {

  /** In the order in which {@link #read} takes them. */
  public static final String COLUMNS =
      "lane, seq, at_time, actor_id, actor, address, ledger, record_id, rev, action, reason, diff";

  private static final String INSERT =
      "insert into audit.change_log ("
          + COLUMNS
          + ", mac)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final int BATCH = 500;

  private ChangeRows() {}

  /** Writes the rows behind the lane's head and returns their heads. */
  static List<Head> insert(Connection connection, Lane lane, Head from, List<Row> rows)
      throws SQLException {
    List<Head> heads = new ArrayList<>(rows.size());
    Head head = from;
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Row row : rows) {
        head = head.next(row.mac(lane.mac(), head));
        heads.add(head);
        bind(insert, head, row);
        if (rows.size() == 1) {
          insert.executeUpdate();
        } else {
          insert.addBatch();
          if (heads.size() % BATCH == 0 || heads.size() == rows.size()) {
            insert.executeBatch();
          }
        }
      }
    }
    return heads;
  }

  private static void bind(PreparedStatement insert, Head head, Row row) throws SQLException {
    Change change = row.change();
    insert.setLong(1, head.lane());
    insert.setLong(2, head.sequence());
    insert.setTimestamp(3, Timestamp.from(row.at()));
    insert.setLong(4, row.actorId());
    insert.setString(5, row.actor());
    insert.setString(6, row.address());
    insert.setString(7, change.ledger());
    insert.setLong(8, change.recordId());
    insert.setInt(9, change.rev());
    insert.setString(10, change.action());
    insert.setString(11, change.reason());
    insert.setString(12, change.differences());
    insert.setBytes(13, head.mac());
  }

  /** A row with {@link #COLUMNS}; differences that were erased read as {@code {}}. */
  public static LoggedChange read(ResultSet row) throws SQLException {
    String differences = row.getString(12);
    Change change =
        new Change(
            row.getString(7),
            row.getLong(8),
            row.getInt(9),
            row.getString(10),
            row.getString(11),
            differences == null ? "{}" : differences);
    return new LoggedChange(
        row.getLong(1),
        row.getLong(2),
        row.getTimestamp(3).toInstant(),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        change);
  }

  /** Heads of the rows of a lane behind the given one. */
  static List<Head> behind(Connection connection, Head head) throws SQLException {
    List<Head> found = new ArrayList<>();
    try (PreparedStatement rows =
        connection.prepareStatement(
            "select seq, mac from audit.change_log where lane = ? and seq > ? order by seq")) {
      rows.setLong(1, head.lane());
      rows.setLong(2, head.sequence());
      try (ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          found.add(new Head(head.lane(), row.getLong(1), row.getBytes(2)));
        }
      }
    }
    return found;
  }
}
