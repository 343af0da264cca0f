package org.xianwu.platform.audit.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.audit.chain.Head;
import org.xianwu.platform.audit.chain.Row;
import org.xianwu.platform.audit.chain.Sm3Mac;

/** Follows the chain of one lane from its first row to its last. */
final class LaneCheck {

  private static final int PAGE = 1000;
  private static final String SELECT =
      "select seq, at_time, actor_id, actor, address, ledger, record_id, rev, action, reason, diff,"
          + " diff_hash, mac from audit.change_log where lane = ? and seq >= ? order by seq"
          + " fetch first "
          + PAGE
          + " rows only";

  private final Sm3Mac mac;
  private final Findings findings;
  private final Erasures erasures;
  private final Head sealed;
  private Head last;
  // below the first place of a lane too: what was put there is in every list and history
  private long next = Long.MIN_VALUE;
  private long rows;

  LaneCheck(Sm3Mac mac, Findings findings, Erasures erasures, Head sealed) {
    this.mac = mac;
    this.findings = findings;
    this.erasures = erasures;
    this.sealed = sealed;
    last = Head.start(sealed.lane());
  }

  /** Reads the lane to its end. */
  void run(Connection connection, LongConsumer progress) throws SQLException {
    boolean more = true;
    while (more) {
      long before = rows;
      try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
        statement.setLong(1, last.lane());
        statement.setLong(2, next);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            check(row);
          }
        }
      }
      more = rows - before == PAGE;
      progress.accept(rows - before);
    }
    if (last.sequence() < sealed.sequence()) {
      findings.add(
          Finding.Kind.SEALED_ROWS_REMOVED, last.lane(), last.sequence() + 1, sealed.sequence());
    }
  }

  private void check(ResultSet row) throws SQLException {
    long sequence = row.getLong(1);
    next = Math.max(sequence, sequence + 1);
    rows++;
    if (sequence <= 0) {
      findings.add(Finding.Kind.ROW_CHANGED, last.lane(), sequence);
      return;
    }
    byte[] code = row.getBytes(13);
    boolean follows = sequence == last.sequence() + 1;
    if (!follows) {
      findings.add(Finding.Kind.ROWS_REMOVED, last.lane(), last.sequence() + 1, sequence - 1);
    }
    String differences = row.getString(11);
    byte[] hash = differences == null ? row.getBytes(12) : Sm3Mac.hash(differences);
    if (differences == null) {
      erasures.erased(last.lane(), sequence);
    }
    Row content = content(row, differences == null ? "{}" : differences);
    // behind a hole the code cannot be computed again
    if (hash == null
        || follows
            && !Arrays.equals(code, content.mac(mac, last.mac(), last.lane(), sequence, hash))) {
      findings.add(Finding.Kind.ROW_CHANGED, last.lane(), sequence);
    } else {
      erasures.read(content.change());
    }
    if (sequence == sealed.sequence() && !Arrays.equals(code, sealed.mac())) {
      findings.add(Finding.Kind.SEAL_CONTRADICTED, last.lane(), sequence);
    }
    last = new Head(last.lane(), sequence, code);
  }

  private static Row content(ResultSet row, String differences) throws SQLException {
    return new Row(
        row.getTimestamp(2).toInstant(),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        new Change(
            row.getString(6),
            row.getLong(7),
            row.getInt(8),
            row.getString(9),
            row.getString(10),
            differences));
  }

  /** Compares with a head that is known from outside the database. */
  void expect(Head witnessed) {
    if (last.sequence() < witnessed.sequence() && last.sequence() >= sealed.sequence()) {
      findings.add(
          Finding.Kind.WITNESSED_ROWS_REMOVED,
          last.lane(),
          last.sequence() + 1,
          witnessed.sequence());
    }
  }

  long rows() {
    return rows;
  }
}
