package org.xianwu.platform.shell.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.store.SchemaReady;

/** What an account chose for itself: theme, font, columns. The shell alone knows what it means. */
@Component(service = Preferences.class)
public final class Preferences {

  private static final String UNIQUE_VIOLATION = "23505";

  private final DataSource database;
  private final Clock clock;

  /** Waits until the table is there. */
  @Activate
  public Preferences(
      @Reference(target = "(osgi.jndi.service.name=xianwu)") DataSource database,
      @Reference Clock clock,
      @Reference(target = "(" + SchemaReady.SCHEMA + "=shell)") SchemaReady schema) {
    this(database, clock);
  }

  /** With the table in the database. */
  public Preferences(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** JSON text, empty when the account never chose anything. */
  public Optional<String> read(long accountId) {
    try (Connection connection = open();
        PreparedStatement select =
            connection.prepareStatement(
                "select choices from shell.preference where account_id = ?")) {
      select.setLong(1, accountId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot read preferences", failure);
    }
  }

  /** Keeps JSON text. */
  public void write(long accountId, String choices) {
    try (Connection connection = open()) {
      if (!update(connection, accountId, choices)) {
        insert(connection, accountId, choices);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot keep preferences", failure);
    }
  }

  private void insert(Connection connection, long accountId, String choices) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into shell.preference (choices, updated_at, account_id) values (?, ?, ?)")) {
      execute(insert, accountId, choices);
    } catch (SQLException failure) {
      // two pages of one person chose at the same moment
      if (!UNIQUE_VIOLATION.equals(failure.getSQLState())
          || !update(connection, accountId, choices)) {
        throw failure;
      }
    }
  }

  private boolean update(Connection connection, long accountId, String choices)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update shell.preference set choices = ?, updated_at = ? where account_id = ?")) {
      return execute(update, accountId, choices) > 0;
    }
  }

  private int execute(PreparedStatement statement, long accountId, String choices)
      throws SQLException {
    statement.setString(1, choices);
    statement.setTimestamp(2, Timestamp.from(clock.instant()));
    statement.setLong(3, accountId);
    return statement.executeUpdate();
  }

  private Connection open() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(true);
    return connection;
  }
}
