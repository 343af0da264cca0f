package org.xianwu.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.dbcp2.ConnectionFactory;

/** Connections of their own; without room on the disk they only read. */
final class PlainPool extends BasicDataSource {

  private final DiskRoom room;
  private final DerbyDoor door;

  PlainPool(DiskRoom room, DerbyDoor door) {
    this.room = room;
    this.door = door;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    try {
      boolean readOnly = !room.left();
      // the pool remembers what was set, so this is no round trip
      if (connection.isReadOnly() != readOnly) {
        connection.setReadOnly(readOnly);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  protected ConnectionFactory createConnectionFactory() throws SQLException {
    ConnectionFactory factory = super.createConnectionFactory();
    return door == null ? factory : () -> door.enter(factory::createConnection);
  }
}
