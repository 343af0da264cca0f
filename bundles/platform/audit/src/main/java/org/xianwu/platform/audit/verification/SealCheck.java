package org.xianwu.platform.audit.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.xianwu.platform.audit.chain.ChainKey;
import org.xianwu.platform.audit.chain.Head;
import org.xianwu.platform.audit.chain.Seal;
import org.xianwu.platform.audit.chain.Sm3Mac;

/** Follows the seals of every node and learns from them which lanes exist and how far they came. */
final class SealCheck {

  private static final int PAGE = 2000;

  private final Sm3Mac mac;
  private final Findings findings;
  private final Map<Integer, Head> lastByNode = new HashMap<>();
  private final Map<Long, Head> sealed = new HashMap<>();
  private final Set<Long> lanes = new TreeSet<>();
  private long seals;

  SealCheck(ChainKey key, Findings findings) {
    mac = key.seals();
    this.findings = findings;
  }

  /** Reads what has been sealed since the last call. */
  void read(Connection connection) throws SQLException {
    OptionalInt node = nextNode(connection, Integer.MIN_VALUE);
    while (node.isPresent()) {
      read(connection, node.getAsInt());
      node =
          node.getAsInt() == Integer.MAX_VALUE
              ? OptionalInt.empty()
              : nextNode(connection, node.getAsInt() + 1);
    }
  }

  private static OptionalInt nextNode(Connection connection, int from) throws SQLException {
    try (PreparedStatement rows =
        connection.prepareStatement(
            "select node from audit.seal where node >= ? order by node, seal_no"
                + " fetch first 1 rows only")) {
      rows.setInt(1, from);
      try (ResultSet row = rows.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      }
    }
  }

  private void read(Connection connection, int node) throws SQLException {
    boolean more = true;
    while (more) {
      more = false;
      try (PreparedStatement rows =
          connection.prepareStatement(
              "select seal_no, kind, at_time, heads, mac from audit.seal"
                  + " where node = ? and seal_no > ? order by seal_no"
                  + " fetch first "
                  + PAGE
                  + " rows only")) {
        rows.setInt(1, node);
        rows.setLong(2, last(node).sequence());
        try (ResultSet row = rows.executeQuery()) {
          while (row.next()) {
            more = true;
            check(node, row);
          }
        }
      }
    }
  }

  private Head last(int node) {
    return lastByNode.getOrDefault(node, Head.start(node));
  }

  private void check(int node, ResultSet row) throws SQLException {
    Head last = last(node);
    long number = row.getLong(1);
    byte[] code = row.getBytes(5);
    boolean follows = number == last.sequence() + 1;
    if (!follows) {
      findings.add(Finding.Kind.SEALS_REMOVED, 0, last.sequence() + 1, number - 1);
    }
    seals++;
    lastByNode.put(node, new Head(node, number, code));
    try {
      Seal seal =
          new Seal(
              node,
              number,
              Seal.Kind.of(row.getString(2)),
              row.getTimestamp(3).toInstant(),
              Head.parse(row.getString(4)));
      // behind a hole the code cannot be computed again
      if (follows && !Arrays.equals(code, seal.mac(mac, last.mac()))) {
        findings.add(Finding.Kind.SEAL_CHANGED, 0, number);
      } else {
        take(seal);
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      findings.add(Finding.Kind.SEAL_CHANGED, 0, number);
    }
  }

  private void take(Seal seal) {
    for (Head head : seal.heads()) {
      lanes.add(head.lane());
      sealed.merge(head.lane(), head, (old, now) -> now.sequence() >= old.sequence() ? now : old);
    }
  }

  /** Compares with a seal that is known from outside the database. */
  void expect(Head seal) {
    Head last = last((int) seal.lane());
    if (last.sequence() < seal.sequence()) {
      findings.add(Finding.Kind.SEALS_REMOVED, 0, last.sequence() + 1, seal.sequence());
    }
  }

  /** Lanes that were opened. */
  Set<Long> lanes() {
    return new TreeSet<>(lanes);
  }

  /** How far the lane had come at its last seal. */
  Head sealed(long lane) {
    return sealed.getOrDefault(lane, Head.start(lane));
  }

  long seals() {
    return seals;
  }
}
