package org.xianwu.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.transaction.Status;
import javax.transaction.SystemException;
import org.apache.commons.dbcp2.ConnectionFactory;
import org.apache.commons.dbcp2.managed.BasicManagedDataSource;
import org.apache.commons.dbcp2.managed.TransactionRegistry;
import org.apache.commons.dbcp2.managed.XAConnectionFactory;

/**
 * Connections that join the running transaction; without room on the disk no transaction gets one.
 */
final class SharedPool extends BasicManagedDataSource {

  private final DiskRoom room;
  private final DerbyDoor door;

  SharedPool(DiskRoom room, DerbyDoor door) {
    this.room = room;
    this.door = door;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (!room.left() && writing()) {
      throw DiskRoom.lacking();
    }
    return super.getConnection();
  }

  /** What only reads has no transaction. */
  private boolean writing() throws SQLException {
    try {
      return getTransactionManager().getStatus() != Status.STATUS_NO_TRANSACTION;
    } catch (SystemException e) {
      throw new SQLException(e);
    }
  }

  @Override
  protected ConnectionFactory createConnectionFactory() throws SQLException {
    ConnectionFactory factory = super.createConnectionFactory();
    return door == null ? factory : new ThroughDoor(door, (XAConnectionFactory) factory);
  }

  private record ThroughDoor(DerbyDoor door, XAConnectionFactory factory)
      implements XAConnectionFactory {

    @Override
    public Connection createConnection() throws SQLException {
      return door.enter(factory::createConnection);
    }

    @Override
    public TransactionRegistry getTransactionRegistry() {
      return factory.getTransactionRegistry();
    }
  }
}
