package org.xianwu.platform.store.schema;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.store.StoreTables;

/**
 * Brings schemas up to date. Liquibase, which costs seconds in a cold virtual machine, is touched
 * only when the files differ from those of the last successful run.
 */
public final class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private final DataSource source;
  private final Clock clock;

  public Migrations(DataSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /**
   * Creates the schema and runs what is new in its changelog.
   *
   * @return whether anything had to be looked at
   * @throws MigrationFailure with the schema's name and the cause
   */
  public synchronized boolean run(SchemaFiles migration) {
    String schema = migration.schema();
    try {
      String checksum = checksum(migration.files());
      try (Connection connection = source.getConnection()) {
        if (checksum.equals(applied(connection, schema))) {
          return false;
        }
        StoreTables.createSchema(connection, schema);
        long start = System.nanoTime();
        LiquibaseRun.update(connection, migration, alone(connection));
        connection.setAutoCommit(true);
        remember(connection, schema, checksum);
        LOG.info("Schema {} brought up to date in {} ms", schema, millisSince(start));
      }
      return true;
    } catch (SQLException | IOException e) {
      throw new MigrationFailure(schema, e);
    }
  }

  /** Whether no other process can be at work: at most one lease, which is our own, still holds. */
  private boolean alone(Connection connection) throws SQLException {
    try (PreparedStatement leases =
        connection.prepareStatement("select count(*) from store.node_lease where expires_at > ?")) {
      leases.setTimestamp(1, Timestamp.from(clock.instant()));
      try (ResultSet row = leases.executeQuery()) {
        row.next();
        return row.getInt(1) <= 1;
      }
    }
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static String applied(Connection connection, String schema) throws SQLException {
    try (PreparedStatement rows =
        connection.prepareStatement("select checksum from store.applied_schema where name = ?")) {
      rows.setString(1, schema);
      try (ResultSet row = rows.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  private void remember(Connection connection, String schema, String checksum) throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                "update store.applied_schema set checksum = ?, applied_at = ? where name = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into store.applied_schema (checksum, applied_at, name)"
                    + " values (?, ?, ?)")) {
      for (PreparedStatement statement : new PreparedStatement[] {update, insert}) {
        statement.setString(1, checksum);
        statement.setTimestamp(2, Timestamp.from(clock.instant()));
        statement.setString(3, schema);
      }
      if (update.executeUpdate() == 0) {
        insert.executeUpdate();
      }
    }
  }

  static String checksum(SortedMap<String, URL> files) throws IOException {
    MessageDigest digest = sha256();
    for (Map.Entry<String, URL> file : files.entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      try (InputStream content = file.getValue().openStream()) {
        digest.update(content.readAllBytes());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
