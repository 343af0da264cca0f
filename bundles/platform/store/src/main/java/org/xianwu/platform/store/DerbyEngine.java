package org.xianwu.platform.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings of the embedded database that must stand before it boots, and its orderly end. */
final class DerbyEngine {

  private static final Logger LOG = LoggerFactory.getLogger(DerbyEngine.class);
  private static final String SHUT_DOWN = "08006";
  private static final String NOT_FOUND = "XJ004";

  private DerbyEngine() {}

  /** Fewer checkpoints and larger logs: the log is what limits durable writes. */
  static void prepare(Path data) {
    set("derby.system.home", data.toString());
    set("derby.stream.error.file", data.resolve("derby.log").toString());
    set("derby.storage.checkpointInterval", Integer.toString(128 << 20));
    set("derby.storage.logSwitchInterval", Integer.toString(64 << 20));
    set("derby.storage.logBufferSize", Integer.toString(256 << 10));
  }

  private static void set(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  static void shutDown(DatabaseSettings settings) {
    EmbeddedXADataSource source = (EmbeddedXADataSource) DatabaseKind.DERBY.transactional(settings);
    source.setCreateDatabase(null);
    if (source.getDatabaseName().startsWith("memory:")) {
      // one in memory would stay there after a mere shutdown
      source.setConnectionAttributes("drop=true");
    } else {
      source.setShutdownDatabase("shutdown");
    }
    try {
      source.getXAConnection().close();
    } catch (SQLException e) {
      if (!SHUT_DOWN.equals(e.getSQLState()) && !NOT_FOUND.equals(e.getSQLState())) {
        LOG.warn("The embedded database did not shut down cleanly", e);
      }
    }
  }
}
