package org.xianwu.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.FullDisk;
import org.xianwu.platform.api.store.Node;

/**
 * The node number, leased by a row in the database: two living processes never share one, and none
 * gives out ids with a clock that was set back.
 */
public final class NodeLease implements Node {

  /** How often the lease is to be renewed. */
  public static final Duration RENEWAL = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(NodeLease.class);
  private static final Duration TERM = RENEWAL.multipliedBy(3);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int NODES = 1024;

  private final DataSource source;
  private final Clock clock;
  private final String owner;
  private int number = -1;
  private long boot;
  private volatile Instant expires;
  private Instant failed = Instant.MIN;
  private volatile CommonProblem trouble = CommonProblem.UNAVAILABLE;

  private NodeLease(DataSource source, Clock clock, String owner) {
    this.source = source;
    this.clock = clock;
    this.owner = owner;
  }

  /**
   * Leases the owner's former number, or the first free one.
   *
   * @param owner names the installation and survives a restart, so that a restart after a crash
   *     need not wait for the old lease to end
   * @throws IllegalStateException when the clock is behind the last renewal or no number is free
   */
  public static NodeLease acquire(DataSource source, Clock clock, String owner)
      throws SQLException {
    NodeLease lease = new NodeLease(source, clock, owner);
    try (Connection connection = source.getConnection()) {
      if (!lease.takeBack(connection) && !lease.takeFree(connection)) {
        throw new IllegalStateException("all " + NODES + " node numbers are taken");
      }
    }
    LOG.info("This is node {}, started {} times", lease.number, lease.boot);
    return lease;
  }

  /** The name of this installation, kept in its data folder. */
  public static String owner(Path data) throws IOException {
    Path file = data.resolve("installation");
    if (!Files.exists(file)) {
      Files.createDirectories(data);
      Files.writeString(file, UUID.randomUUID() + "\n");
    }
    return Files.readString(file).trim();
  }

  private boolean takeBack(Connection connection) throws SQLException {
    try (PreparedStatement rows =
        connection.prepareStatement(
            "select node_no, boot, renewed_at from store.node_lease where owner = ?")) {
      rows.setString(1, owner);
      try (ResultSet row = rows.executeQuery()) {
        return row.next() && take(connection, row.getInt(1), row.getLong(2), row.getTimestamp(3));
      }
    }
  }

  private boolean takeFree(Connection connection) throws SQLException {
    try (PreparedStatement rows =
        connection.prepareStatement(
            "select boot, renewed_at, expires_at from store.node_lease where node_no = ?")) {
      for (int node = 0; node < NODES; node++) {
        rows.setInt(1, node);
        try (ResultSet row = rows.executeQuery()) {
          boolean known = row.next();
          if (!known && insert(connection, node)) {
            return true;
          }
          if (known
              && row.getTimestamp(3).toInstant().isBefore(clock.instant())
              && take(connection, node, row.getLong(1), row.getTimestamp(2))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean insert(Connection connection, int node) {
    try (PreparedStatement row =
        connection.prepareStatement("insert into store.node_lease values (?, ?, 1, ?, ?)")) {
      Instant now = clock.instant();
      row.setInt(1, node);
      row.setString(2, owner);
      row.setTimestamp(3, Timestamp.from(now));
      row.setTimestamp(4, Timestamp.from(now.plus(TERM)));
      row.executeUpdate();
      hold(node, 1, now);
      return true;
    } catch (SQLException e) {
      LOG.debug("Another node took number {} first", node, e);
      return false;
    }
  }

  private boolean take(Connection connection, int node, long lastBoot, Timestamp renewed)
      throws SQLException {
    Instant now = clock.instant();
    if (now.isBefore(renewed.toInstant())) {
      throw new IllegalStateException(
          "the clock shows "
              + now
              + ", but node "
              + node
              + " was already running at "
              + renewed.toInstant()
              + "; set the clock right");
    }
    try (PreparedStatement row =
        connection.prepareStatement(
            "update store.node_lease set owner = ?, boot = ?, renewed_at = ?, expires_at = ?"
                + " where node_no = ? and boot = ?")) {
      row.setString(1, owner);
      row.setLong(2, lastBoot + 1);
      row.setTimestamp(3, Timestamp.from(now));
      row.setTimestamp(4, Timestamp.from(now.plus(TERM)));
      row.setInt(5, node);
      row.setLong(6, lastBoot);
      if (row.executeUpdate() == 0) {
        return false;
      }
      hold(node, lastBoot + 1, now);
      return true;
    }
  }

  private void hold(int node, long nodeBoot, Instant now) {
    number = node;
    boot = nodeBoot;
    expires = now.plus(TERM);
  }

  /**
   * Prolongs the lease; to be called every {@link #RENEWAL}. A failure is tried again next time.
   */
  public synchronized void renew() {
    try {
      prolong();
    } catch (SQLException e) {
      failed = clock.instant();
      trouble = FullDisk.behind(e) ? CommonProblem.STORAGE_FULL : CommonProblem.UNAVAILABLE;
      LOG.warn("The lease of node number {} was not renewed: {}", number, e.getMessage());
    }
  }

  private void prolong() throws SQLException {
    Instant now = clock.instant();
    try (Connection connection = source.getConnection();
        PreparedStatement row =
            connection.prepareStatement(
                "update store.node_lease set renewed_at = ?, expires_at = ?"
                    + " where node_no = ? and owner = ? and boot = ?")) {
      row.setTimestamp(1, Timestamp.from(now));
      row.setTimestamp(2, Timestamp.from(now.plus(TERM)));
      row.setInt(3, number);
      row.setString(4, owner);
      row.setLong(5, boot);
      if (row.executeUpdate() == 1) {
        expires = now.plus(TERM);
      } else {
        expires = Instant.MIN;
        failed = now;
        trouble = CommonProblem.UNAVAILABLE;
        LOG.error("Node number {} was taken by another process; no more ids are given", number);
      }
    }
  }

  /**
   * Refuses with {@code service.unavailable} once the lease is lost, with {@code store.full} when
   * it was for want of room. One that merely ran out, because the machine was too busy or asleep to
   * renew it, is renewed here: as long as nobody took the number it is still this node's.
   */
  void check() {
    if (!held()) {
      renewOverdue();
      if (!held()) {
        throw Problem.of(trouble);
      }
    }
  }

  /** Who waited while another tried in vain does not try at once again. */
  private synchronized void renewOverdue() {
    boolean tried = clock.instant().isBefore(failed.plus(PAUSE));
    if (!held() && !tried) {
      renew();
    }
  }

  /** Whether ids may be given. */
  boolean held() {
    return !clock.instant().isAfter(expires);
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public long boot() {
    return boot;
  }
}
