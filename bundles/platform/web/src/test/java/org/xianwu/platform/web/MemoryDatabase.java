package org.xianwu.platform.web;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Derby in memory with the table of the changelog. */
final class MemoryDatabase implements DataSource, AutoCloseable {

  private final String url = "jdbc:derby:memory:" + UUID.randomUUID();

  static {
    System.setProperty("derby.stream.error.file", "target/derby.log");
  }

  MemoryDatabase() {
    try (Connection connection = DriverManager.getConnection(url + ";create=true");
        Statement statement = connection.createStatement()) {
      statement.execute("create schema web");
      statement.execute(
          "create table web.answer (principal varchar(60) not null, request_key varchar(100) not"
              + " null, digest varchar(64) not null, run_id varchar(36) not null, started_at"
              + " timestamp not null, status int, media_type varchar(120), location varchar(1000),"
              + " body clob, primary key (principal, request_key))");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Gives the memory back. */
  @Override
  public void close() {
    try {
      DriverManager.getConnection(url + ";drop=true").close();
    } catch (SQLException dropped) {
      // Derby reports success as an exception
      return;
    }
  }

  int rows() throws SQLException {
    try (Connection connection = getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from web.answer")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return DriverManager.getConnection(url);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return type.cast(this);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
