package org.xianwu.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets nobody into an embedded database that was opened without room. Derby then serves it for
 * reading alone, without what its log still holds, and stays so until it is shut down. So it is
 * shut down at once, and opened anew with the reserve, or by who comes later; with room it recovers
 * as after a crash.
 */
final class DerbyDoor {

  private static final Logger LOG = LoggerFactory.getLogger(DerbyDoor.class);
  private static final long PAUSE = 1_000_000_000;

  private final DatabaseSettings settings;
  private final Reserve reserve;
  private boolean refused;
  private long refusedAt;

  DerbyDoor(DatabaseSettings settings, Reserve reserve) {
    this.settings = settings;
    this.reserve = reserve;
  }

  /** Makes a connection; opens the database when it is not open. */
  interface Opening {
    Connection open() throws SQLException;
  }

  /** One at a time: nobody may slip into what another is about to shut down. */
  synchronized Connection enter(Opening opening) throws SQLException {
    if (refused && System.nanoTime() - refusedAt < PAUSE) {
      throw DiskRoom.lacking();
    }
    Connection connection = writable(opening);
    if (connection == null && reserve.give()) {
      LOG.warn("The disk is full, the reserve of the database is used to open it");
      connection = writable(opening);
    }
    if (connection == null) {
      if (!refused) {
        LOG.error("The disk is full, the embedded database cannot be opened; it is tried again");
      }
      refused = true;
      refusedAt = System.nanoTime();
      throw DiskRoom.lacking();
    }
    if (refused) {
      refused = false;
      LOG.info("The embedded database is open again");
    }
    return connection;
  }

  /** Null when the database can only be read; then it is shut down. */
  private Connection writable(Opening opening) throws SQLException {
    Connection connection = opening.open();
    if (!connection.getMetaData().isReadOnly()) {
      return connection;
    }
    connection.close();
    DerbyEngine.shutDown(settings);
    return null;
  }
}
