package org.xianwu.platform.audit.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.store.Node;
import org.xianwu.platform.audit.chain.Head;
import org.xianwu.platform.audit.chain.LaneNumber;
import org.xianwu.platform.audit.chain.Seal;
import org.xianwu.platform.audit.chain.SealBook;
import org.xianwu.platform.audit.chain.Witness;

/** Lanes of this node's former processes, which a crash left open. */
final class EndedLanes {

  private static final Logger LOG = LoggerFactory.getLogger(EndedLanes.class);

  private final DataSource plain;
  private final Node node;
  private final Path folder;

  EndedLanes(DataSource plain, Node node, Path folder) {
    this.plain = plain;
    this.node = node;
    this.folder = folder;
  }

  /** Last seal that any former process noted outside the database. */
  Head rememberedSeal() throws IOException, SQLException {
    Head newest = Head.start(node.number());
    for (long boot : openLanes().keySet()) {
      Head noted = witness(boot).flatMap(Witness::seal).orElse(newest);
      newest = noted.sequence() > newest.sequence() ? noted : newest;
    }
    return newest;
  }

  /** Seals how far they came and takes them out of use. */
  void close(SealBook seals) throws IOException, SQLException {
    for (Map.Entry<Long, List<Long>> ended : openLanes().entrySet()) {
      Map<Long, Head> noted = new HashMap<>();
      witness(ended.getKey())
          .ifPresent(witness -> witness.heads().forEach(head -> noted.put(head.lane(), head)));
      List<Head> ends = new ArrayList<>();
      for (long lane : ended.getValue()) {
        ends.add(end(noted.getOrDefault(lane, Head.start(lane))));
      }
      seals.write(Seal.Kind.CLOSE, ends, connection -> markClosed(connection, ends));
      Files.deleteIfExists(Witness.file(folder, node.number(), ended.getKey()));
      LOG.info("Closed {} lanes that boot {} left open", ends.size(), ended.getKey());
    }
  }

  /**
   * What the database has beyond the noted head was committed when the process died. When it has
   * less, rows were removed; the noted head is sealed, and the verification will miss them.
   */
  private Head end(Head noted) throws SQLException {
    try (Connection connection = plain.getConnection()) {
      List<Head> behind = ChangeRows.behind(connection, noted);
      return behind.isEmpty() ? noted : behind.get(behind.size() - 1);
    }
  }

  static void markClosed(Connection connection, List<Head> ends) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement("update audit.lane set closed_seq = ? where lane = ?")) {
      for (Head end : ends) {
        row.setLong(1, end.sequence());
        row.setLong(2, end.lane());
        row.executeUpdate();
      }
    }
  }

  private Optional<Witness> witness(long boot) throws IOException {
    return Witness.read(Witness.file(folder, node.number(), boot));
  }

  /** Boot to lanes. */
  private SortedMap<Long, List<Long>> openLanes() throws SQLException {
    SortedMap<Long, List<Long>> open = new TreeMap<>();
    try (Connection connection = plain.getConnection();
        PreparedStatement rows =
            connection.prepareStatement(
                "select lane from audit.lane where closed_seq is null and lane >= ? and lane < ?"
                    + " order by lane")) {
      rows.setLong(1, new LaneNumber(node.number(), 0, 0).value());
      rows.setLong(2, new LaneNumber(node.number(), node.boot(), 0).value());
      try (ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          long lane = row.getLong(1);
          open.computeIfAbsent(LaneNumber.of(lane).boot(), boot -> new ArrayList<>()).add(lane);
        }
      }
    }
    return open;
  }
}
