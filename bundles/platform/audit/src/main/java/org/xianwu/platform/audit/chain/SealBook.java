package org.xianwu.platform.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

/** Writes the seals of one node, each chained to the one before. */
public final class SealBook {

  /** A seal with more heads would not fit into its column. */
  private static final int HEADS = 300;

  private final DataSource source;
  private final Clock clock;
  private final int node;
  private final Sm3Mac mac;
  private final Witness witness;
  private Head last;

  /**
   * The book of a node, continued behind its last seal.
   *
   * @param remembered last seal by the witness file; when it is ahead of the database, seals were
   *     removed, and the hole stays for the verification to find
   */
  public SealBook(
      DataSource source, Clock clock, int node, ChainKey key, Witness witness, Head remembered)
      throws SQLException {
    this.source = source;
    this.clock = clock;
    this.node = node;
    this.witness = witness;
    mac = key.seals();
    Head kept = newest();
    last = remembered.sequence() > kept.sequence() ? remembered : kept;
  }

  /** Work that belongs into the transaction of a seal. */
  @FunctionalInterface
  public interface Beside {
    void run(Connection connection) throws SQLException;
  }

  /** Writes the heads under one or more seals and commits. */
  public synchronized void write(Seal.Kind kind, List<Head> heads, Beside beside)
      throws SQLException {
    Head before = last;
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        for (int from = 0; from < heads.size(); from += HEADS) {
          insert(connection, kind, heads.subList(from, Math.min(from + HEADS, heads.size())));
        }
        beside.run(connection);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        last = before;
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      // the commit may have succeeded all the same
      Head kept = newest();
      last = kept.sequence() > before.sequence() ? kept : before;
      throw e;
    }
    witness.noteSeal(last);
  }

  private void insert(Connection connection, Seal.Kind kind, List<Head> heads) throws SQLException {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Seal seal = new Seal(node, last.sequence() + 1, kind, at, heads);
    byte[] code = seal.mac(mac, last.mac());
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into audit.seal (node, seal_no, kind, at_time, heads, mac)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      row.setInt(1, node);
      row.setLong(2, seal.number());
      row.setString(3, kind.code());
      row.setTimestamp(4, Timestamp.from(at));
      row.setString(5, Head.format(heads));
      row.setBytes(6, code);
      row.executeUpdate();
    }
    last = last.next(code);
  }

  /** The last seal in the database as (node, number, code). */
  private Head newest() throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement rows =
            connection.prepareStatement(
                "select seal_no, mac from audit.seal where node = ?"
                    + " order by seal_no desc fetch first 1 rows only")) {
      rows.setInt(1, node);
      try (ResultSet row = rows.executeQuery()) {
        return row.next() ? new Head(node, row.getLong(1), row.getBytes(2)) : Head.start(node);
      }
    }
  }

  /** The last seal written, as (node, number, code). */
  public synchronized Head last() {
    return last;
  }
}
