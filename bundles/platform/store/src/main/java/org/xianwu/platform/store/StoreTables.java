package org.xianwu.platform.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;

/** The tables that must exist before any migration can be kept track of. */
public final class StoreTables {

  private StoreTables() {}

  /** Creates what is missing. */
  public static void create(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      createSchema(connection, "store");
      if (!exists(connection, "store", "node_lease")) {
        execute(
            connection,
            "create table store.node_lease (node_no integer not null primary key,"
                + " owner varchar(80) not null, boot bigint not null,"
                + " renewed_at timestamp not null, expires_at timestamp not null)");
      }
      if (!exists(connection, "store", "applied_schema")) {
        execute(
            connection,
            "create table store.applied_schema (name varchar(63) not null primary key,"
                + " checksum varchar(64) not null, applied_at timestamp not null)");
      }
    }
  }

  /** Creates the schema unless it exists. */
  public static void createSchema(Connection connection, String schema) throws SQLException {
    try (ResultSet schemas =
        connection.getMetaData().getSchemas(null, stored(connection, schema))) {
      if (schemas.next()) {
        return;
      }
    }
    execute(connection, "create schema " + schema);
  }

  private static boolean exists(Connection connection, String schema, String table)
      throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, stored(connection, schema), stored(connection, table), null)) {
      return tables.next();
    }
  }

  private static String stored(Connection connection, String name) throws SQLException {
    return connection.getMetaData().storesUpperCaseIdentifiers()
        ? name.toUpperCase(Locale.ROOT)
        : name;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
