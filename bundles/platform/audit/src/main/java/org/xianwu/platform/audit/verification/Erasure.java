package org.xianwu.platform.audit.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.audit.chain.Sm3Mac;

/**
 * Erases what a row says about values, where the law demands it. The row, its place in the chain
 * and the hash of what it said stay, and the erasure is a row of its own.
 */
public final class Erasure {

  static final String LEDGER = "audit.entry";
  static final String ACTION = "erase";

  private final DataSource shared;
  private final ChangeLog log;

  /**
   * Works on the log in the caller's transaction.
   *
   * @param shared connections that join the running transaction
   */
  public Erasure(DataSource shared, ChangeLog log) {
    this.shared = shared;
    this.log = log;
  }

  /**
   * Erases the differences of a row; must run in a transaction.
   *
   * @return false when there is no such row, or nothing to erase
   */
  public boolean erase(long lane, long sequence, String reason) throws SQLException {
    try (Connection connection = shared.getConnection()) {
      String differences = differences(connection, lane, sequence);
      if (differences == null) {
        return false;
      }
      try (PreparedStatement row =
          connection.prepareStatement(
              "update audit.change_log set diff = null, diff_hash = ? where lane = ? and seq = ?")) {
        row.setBytes(1, Sm3Mac.hash(differences));
        row.setLong(2, lane);
        row.setLong(3, sequence);
        row.executeUpdate();
      }
      log.append(new Change(LEDGER, 0, 0, ACTION, lane + ":" + sequence + " " + reason, "{}"));
      return true;
    }
  }

  private static String differences(Connection connection, long lane, long sequence)
      throws SQLException {
    try (PreparedStatement rows =
        connection.prepareStatement(
            "select diff from audit.change_log where lane = ? and seq = ?")) {
      rows.setLong(1, lane);
      rows.setLong(2, sequence);
      try (ResultSet row = rows.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  /** The place that the record of an erasure names, {@code lane:sequence}. */
  static String place(String reason) {
    return reason.split(" ", 2)[0];
  }
}
