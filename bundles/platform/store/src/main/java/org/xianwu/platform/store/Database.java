package org.xianwu.platform.store;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.apache.commons.dbcp2.BasicDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two pools on the database: one whose connections join the running transaction, one that never.
 */
public final class Database implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration IDLE_CHECK = Duration.ofSeconds(10);

  private final DatabaseSettings settings;
  private final DatabaseKind kind;
  private final DiskRoom room;
  private final Reserve reserve;
  private final SharedPool shared;
  private final PlainPool plain;

  /** Opens nothing yet; the first connection does. */
  public Database(
      DatabaseSettings settings,
      TransactionManager transactions,
      TransactionSynchronizationRegistry registry) {
    this.settings = settings;
    kind = DatabaseKind.of(settings.url());
    room = DiskRoom.of(settings);
    DerbyDoor door = null;
    if (kind == DatabaseKind.DERBY) {
      DerbyEngine.prepare(settings.data());
      reserve = new Reserve(settings.data().resolve("derby-reserve"), room);
      door = new DerbyDoor(settings, reserve);
    } else {
      reserve = null;
    }
    shared = new SharedPool(room, door);
    shared.setTransactionManager(transactions);
    shared.setTransactionSynchronizationRegistry(registry);
    shared.setXaDataSourceInstance(kind.transactional(settings));
    plain = new PlainPool(room, door);
    plain.setDriver(kind.driver());
    plain.setUrl(settings.url());
    if (!settings.user().isEmpty()) {
      plain.setUsername(settings.user());
      plain.setPassword(settings.password());
    }
    size(shared);
    size(plain);
  }

  private void size(BasicDataSource pool) {
    pool.setMaxTotal(settings.poolSize());
    pool.setMaxIdle(settings.poolSize());
    pool.setMinIdle(0);
    pool.setMaxWait(PATIENCE);
    // a check at each borrowing is a round trip, but for the embedded database, all of whose
    // connections end when it does; idle ones are checked in any case
    pool.setTestOnBorrow(kind == DatabaseKind.DERBY);
    pool.setTestWhileIdle(true);
    pool.setNumTestsPerEvictionRun(-1);
    pool.setDurationBetweenEvictionRuns(IDLE_CHECK);
    // the pool would ask PostgreSQL for its current schema before every statement
    pool.setPoolPreparedStatements(false);
    pool.setCacheState(true);
    pool.setJmxName(null);
  }

  public DatabaseKind kind() {
    return kind;
  }

  /** Connections that are part of the running transaction, if there is one. */
  public DataSource shared() {
    return shared;
  }

  /** Connections of their own. */
  public DataSource plain() {
    return plain;
  }

  /** Connections at most in each pool. */
  public int poolSize() {
    return settings.poolSize();
  }

  /** Connections now in use. */
  public int active() {
    return shared.getNumActive() + plain.getNumActive();
  }

  /** Whether the disk of the database has room for anything to be written. */
  DiskRoom room() {
    return room;
  }

  /** Keeps a reserve beside an embedded database for a full disk; to be called now and then. */
  public void keepReserve() {
    if (reserve != null && room.limited()) {
      reserve.keep();
    }
  }

  /** Whether the next caller would have to wait. */
  boolean exhausted() {
    return plain.getNumActive() >= settings.poolSize();
  }

  /** Connections now waiting to be used. */
  public int idle() {
    return shared.getNumIdle() + plain.getNumIdle();
  }

  @Override
  public void close() {
    close(shared);
    close(plain);
    if (kind == DatabaseKind.DERBY) {
      DerbyEngine.shutDown(settings);
    }
  }

  private static void close(BasicDataSource pool) {
    try {
      pool.close();
    } catch (SQLException e) {
      LOG.warn("A connection pool did not close cleanly", e);
    }
  }
}
