package org.xianwu.platform.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import javax.transaction.xa.XAException;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.xianwu.platform.store.Database;
import org.xianwu.platform.store.DatabaseSettings;
import org.xianwu.platform.store.StoreTables;
import org.xianwu.platform.store.schema.ClassPathSchema;
import org.xianwu.platform.store.schema.Migrations;

/**
 * Databases in memory with the tables of some schemas. The migrations run once for all tests of a
 * module; every further database is a copy of what they made, which takes a tenth of the time.
 */
final class MigratedDatabases {

  private static final String MEMORY = "jdbc:derby:memory:";
  private static final Map<Contents, Path> MADE = new ConcurrentHashMap<>();

  private MigratedDatabases() {}

  /** What a database holds. */
  private record Contents(Set<String> schemas, ClassLoader loader) {

    Contents {
      schemas = Set.copyOf(schemas);
    }
  }

  /** Runs the migrations of the schemas, in their order, in a database that has none or some. */
  static void migrate(DataSource database, Set<String> schemas, ClassLoader loader)
      throws SQLException {
    StoreTables.create(database);
    Migrations migrations = new Migrations(database, Clock.systemUTC());
    schemas.forEach(schema -> migrations.run(new ClassPathSchema(schema, loader)));
  }

  /**
   * A new database with the tables of the schemas.
   *
   * @return its address
   */
  static String copy(Set<String> schemas, ClassLoader loader) throws IOException, SQLException {
    Path made;
    Contents contents = new Contents(schemas, loader);
    synchronized (MADE) {
      made = MADE.get(contents);
      if (made == null) {
        made = make(schemas, loader);
        MADE.put(contents, made);
      }
    }
    String address = MEMORY + UUID.randomUUID();
    DriverManager.getConnection(address + ";createFrom=" + made).close();
    return address;
  }

  private static Path make(Set<String> schemas, ClassLoader loader)
      throws IOException, SQLException {
    String name = UUID.randomUUID().toString();
    Path folder = Files.createTempDirectory("xianwu-migrated");
    GeronimoTransactionManager transactions;
    try {
      transactions = new GeronimoTransactionManager();
    } catch (XAException e) {
      throw new IllegalStateException(e);
    }
    DatabaseSettings settings =
        new DatabaseSettings(MEMORY + name + ";create=true", "", "", 4, 1, folder);
    try (Database database = new Database(settings, transactions, transactions)) {
      migrate(database.plain(), schemas, loader);
      try (Connection connection = database.plain().getConnection();
          CallableStatement backup =
              connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
        backup.setString(1, folder.toString());
        backup.execute();
      }
    }
    return folder.resolve(name);
  }
}
