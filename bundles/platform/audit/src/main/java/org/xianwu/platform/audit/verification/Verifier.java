package org.xianwu.platform.audit.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.xianwu.platform.audit.chain.ChainKey;
import org.xianwu.platform.audit.chain.Head;
import org.xianwu.platform.audit.chain.Sm3Mac;

/**
 * Recomputes the whole log while it is being written. Rows that were changed, removed, inserted,
 * swapped or cut off are found by the chain, the seals and the witness.
 */
public final class Verifier {

  private final DataSource source;
  private final ChainKey key;
  private final Clock clock;

  public Verifier(DataSource source, ChainKey key, Clock clock) {
    this.source = source;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Verifies everything.
   *
   * @param witnessedRows heads known from outside the database, taken before this call
   * @param witnessedSeals last seals known from outside the database as (node, number, code)
   */
  public Verdict run(
      Collection<Head> witnessedRows, Collection<Head> witnessedSeals, Progress progress)
      throws SQLException {
    Instant started = clock.instant();
    Findings findings = new Findings();
    Erasures erasures = new Erasures();
    SealCheck seals = new SealCheck(key, findings);
    Map<Long, Head> witnessed = new HashMap<>();
    witnessedRows.forEach(head -> witnessed.put(head.lane(), head));
    long rows = 0;
    int done = 0;
    Sm3Mac mac = key.rows();
    try (Connection connection = source.getConnection()) {
      seals.read(connection);
      witnessedSeals.forEach(seals::expect);
      Set<Long> lanes = lanes(connection, seals, findings);
      witnessed.keySet().forEach(lanes::add);
      for (long lane : lanes) {
        LaneCheck check = new LaneCheck(mac, findings, erasures, seals.sealed(lane));
        long before = rows;
        int lanesDone = done;
        long[] read = {0};
        check.run(
            connection,
            more -> {
              read[0] += more;
              progress.at(before + read[0], lanesDone, lanes.size());
            });
        check.expect(witnessed.getOrDefault(lane, Head.start(lane)));
        rows += check.rows();
        done++;
      }
    }
    erasures.report(findings);
    progress.at(rows, done, done);
    return new Verdict(
        started,
        clock.instant(),
        rows,
        seals.seals(),
        done,
        erasures.count(),
        findings.all(),
        findings.truncated());
  }

  /** Lanes that the seals name, and those that have rows without being named. */
  private static Set<Long> lanes(Connection connection, SealCheck seals, Findings findings)
      throws SQLException {
    Set<Long> written = new TreeSet<>();
    OptionalLong lane = nextLane(connection, Long.MIN_VALUE);
    while (lane.isPresent()) {
      written.add(lane.getAsLong());
      lane =
          lane.getAsLong() == Long.MAX_VALUE
              ? OptionalLong.empty()
              : nextLane(connection, lane.getAsLong() + 1);
    }
    if (!seals.lanes().containsAll(written)) {
      // some may have been opened while we looked
      seals.read(connection);
    }
    Set<Long> known = seals.lanes();
    for (long found : written) {
      if (!known.contains(found)) {
        findings.add(Finding.Kind.UNKNOWN_LANE, found, 1);
      }
    }
    known.addAll(written);
    return known;
  }

  private static OptionalLong nextLane(Connection connection, long from) throws SQLException {
    try (PreparedStatement rows =
        connection.prepareStatement(
            "select lane from audit.change_log where lane >= ? order by lane, seq"
                + " fetch first 1 rows only")) {
      rows.setLong(1, from);
      try (ResultSet row = rows.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }
}
