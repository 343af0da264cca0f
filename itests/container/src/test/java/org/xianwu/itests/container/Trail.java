package org.xianwu.itests.container;

import static org.junit.Assert.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;

/**
 * The rows of the change log, in the hands of somebody who may write into the database. Damages are
 * undone row by row: the suite goes on writing behind them.
 */
final class Trail {
  private static final int ROWS = 12;
  private static final int TRIES = 600;
  private static final String COLUMNS =
      "at_time, actor_id, actor, address, ledger, record_id, rev, action, reason, diff, diff_hash,"
          + " mac";

  private final DataSource source;
  private final long lane;

  private Trail(DataSource source, long lane) {
    this.source = source;
    this.lane = lane;
  }

  /** Some further rows, sealed, in one lane. */
  static Trail grown(DataSource source, ChangeLog log) throws Exception {
    for (int i = 0; i < ROWS; i++) {
      log.note(new Change("trial.letter", i + 1, 1, "create", "来文", "{}"));
    }
    Trail trail =
        new Trail(
            source,
            number(
                source,
                "select lane from audit.change_log where ledger = 'trial.letter'"
                    + " group by lane order by count(*) desc fetch first 1 rows only"));
    trail.sealedLast();
    return trail;
  }

  /** The last row, as soon as it is sealed. */
  long sealedLast() throws Exception {
    for (int tries = 0; tries < TRIES; tries++) {
      long last = last();
      String seals =
          "select count(*) from audit.seal where heads like '%" + lane + ":" + last + ":%'";
      if (number(source, seals) > 0) {
        return last;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the end of the lane is not sealed");
  }

  long lane() {
    return lane;
  }

  long last() throws SQLException {
    return number(source, "select max(seq) from audit.change_log where lane = " + lane);
  }

  private static long number(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Puts a copy of these rows aside. */
  void keep(long first, long last) throws SQLException {
    if (number(source, "select count(*) from sys.systables where tablename = 'KEPT'") == 0) {
      execute("create table audit.kept as select * from audit.change_log with no data");
    }
    execute("delete from audit.kept");
    execute("insert into audit.kept select * from audit.change_log" + rows(first, last));
  }

  /** Takes the rows away that stand in these places now, and puts the kept ones back. */
  void putBack(long first, long last) throws SQLException {
    execute("delete from audit.change_log" + rows(first, last));
    execute("insert into audit.change_log select * from audit.kept");
  }

  void change(long sequence) throws SQLException {
    assertEquals(
        1, execute("update audit.change_log set reason = '去文'" + rows(sequence, sequence)));
  }

  void remove(long first, long last) throws SQLException {
    assertEquals(last - first + 1, execute("delete from audit.change_log" + rows(first, last)));
  }

  /** A copy of a true row, as if it had been there first. */
  void insertBefore(long sequence) throws SQLException {
    insert(lane, sequence - 1, sequence);
  }

  /** A copy of a true row in a lane of its own. */
  void insertBeside(long otherLane, long sequence) throws SQLException {
    insert(otherLane, 1, sequence);
  }

  void removeLane(long otherLane) throws SQLException {
    execute("delete from audit.change_log where lane = " + otherLane);
  }

  private void insert(long intoLane, long place, long copied) throws SQLException {
    String sql =
        "insert into audit.change_log (lane, seq, "
            + COLUMNS
            + ") select cast(? as bigint), cast(? as bigint), "
            + COLUMNS
            + " from audit.change_log"
            + rows(copied, copied);
    try (Connection connection = source.getConnection();
        PreparedStatement row = connection.prepareStatement(sql)) {
      row.setLong(1, intoLane);
      row.setLong(2, place);
      assertEquals(1, row.executeUpdate());
    }
  }

  void swap(long one, long other) throws SQLException {
    move(one, 1_000_000);
    move(other, one);
    move(1_000_000, other);
  }

  private void move(long from, long to) throws SQLException {
    assertEquals(1, execute("update audit.change_log set seq = " + to + rows(from, from)));
  }

  private String rows(long first, long last) {
    return " where lane = " + lane + " and seq between " + first + " and " + last;
  }

  private int execute(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
