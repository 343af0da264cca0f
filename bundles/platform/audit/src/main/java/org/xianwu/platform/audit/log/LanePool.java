package org.xianwu.platform.audit.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.store.Node;
import org.xianwu.platform.audit.chain.ChainKey;
import org.xianwu.platform.audit.chain.Head;
import org.xianwu.platform.audit.chain.LaneNumber;
import org.xianwu.platform.audit.chain.Seal;
import org.xianwu.platform.audit.chain.SealBook;
import org.xianwu.platform.audit.chain.Witness;

/**
 * The lanes of this process. The one given back last is taken first, so that there are only as many
 * as there are transactions at once, and nobody ever waits.
 */
final class LanePool {

  private static final Logger LOG = LoggerFactory.getLogger(LanePool.class);

  private final DataSource plain;
  private final Node node;
  private final ChainKey key;
  private final SealBook seals;
  private final Witness witness;
  private final Deque<Lane> free = new ConcurrentLinkedDeque<>();
  private final Queue<Lane> parked = new ConcurrentLinkedQueue<>();
  private final List<Lane> all = new CopyOnWriteArrayList<>();

  LanePool(DataSource plain, Node node, ChainKey key, SealBook seals, Witness witness) {
    this.plain = plain;
    this.node = node;
    this.key = key;
    this.seals = seals;
    this.witness = witness;
  }

  Lane borrow() throws SQLException {
    Lane lane = free.pollFirst();
    return lane == null ? open() : lane;
  }

  /** A lane exists for the proof before its first row, or it could vanish as a whole. */
  private synchronized Lane open() throws SQLException {
    if (all.size() >= Witness.SLOTS) {
      throw new IllegalStateException("more than " + Witness.SLOTS + " lanes");
    }
    Lane lane = new Lane(new LaneNumber(node.number(), node.boot(), all.size()), key);
    seals.write(
        Seal.Kind.OPEN,
        List.of(lane.head()),
        connection -> {
          try (PreparedStatement row =
              connection.prepareStatement("insert into audit.lane (lane) values (?)")) {
            row.setLong(1, lane.number());
            row.executeUpdate();
          }
        });
    all.add(lane);
    return lane;
  }

  void committed(Lane lane, Head head) {
    lane.advance(head);
    witness.note(lane.slot(), head);
    free.addFirst(lane);
  }

  /** Nothing was written. */
  void unused(Lane lane) {
    free.addFirst(lane);
  }

  /** Whether the rows exist is not known; the lane rests until the database has been asked. */
  void park(Lane lane) {
    parked.add(lane);
  }

  /** Brings parked lanes back as far as the database answers. */
  void resolve() {
    for (int rest = parked.size(); rest > 0; rest--) {
      Lane lane = parked.poll();
      if (lane == null) {
        return;
      }
      try (Connection connection = plain.getConnection()) {
        List<Head> found = ChangeRows.behind(connection, lane.head());
        if (found.isEmpty()) {
          unused(lane);
        } else {
          committed(lane, found.get(found.size() - 1));
        }
      } catch (SQLException e) {
        LOG.warn("Lane {} rests, its end cannot be read: {}", lane.number(), e.getMessage());
        parked.add(lane);
      }
    }
  }

  int parkedLanes() {
    return parked.size();
  }

  int lanes() {
    return all.size();
  }

  /** Heads as committed so far, without empty lanes. */
  List<Head> heads() {
    List<Head> heads = new ArrayList<>(all.size());
    for (Lane lane : all) {
      Head head = lane.head();
      if (head.sequence() > 0) {
        heads.add(head);
      }
    }
    return heads;
  }

  /** Heads of every lane, for closing. */
  List<Head> allHeads() {
    return all.stream().map(Lane::head).toList();
  }
}
