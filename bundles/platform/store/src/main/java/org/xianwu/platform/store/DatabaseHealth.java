package org.xianwu.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;
import org.xianwu.platform.api.text.Label;

/** Whether the database answers and this node may give out ids. */
final class DatabaseHealth implements HealthCheck {

  private static final Label ASK =
      Label.of("检查数据库服务、磁盘空间和网络", "Check the database server, the disk and the network");

  private final Database database;
  private volatile NodeLease node;

  DatabaseHealth(Database database) {
    this.database = database;
  }

  void watch(NodeLease lease) {
    node = lease;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Health check() {
    if (!database.room().left()) {
      long least = database.room().least();
      return Health.down(
          Label.of(
              "数据盘可用空间不足 " + least + " MB，已停止写入，仍可查询",
              "Less than "
                  + least
                  + " MB are free on the data disk: nothing is written, reading goes on"),
          Label.of(
              "请信息中心清理或扩充数据盘；腾出空间后自动恢复写入，无需重启",
              "Ask county IT to free or add space; writing then goes on by itself, without a restart"));
    }
    NodeLease lease = node;
    if (lease == null) {
      return Health.down(Label.of("数据库尚未就绪", "The database is not ready yet"), ASK);
    }
    if (!lease.held()) {
      return Health.down(
          Label.of("节点号租约已失效", "The lease of the node number is lost"),
          Label.of("检查系统时钟，然后重启本节点", "Check the system clock, then restart this node"));
    }
    if (database.exhausted()) {
      return Health.warning(
          Label.of("数据库连接已用尽", "All database connections are in use"),
          Label.of("调大连接池或减少负载", "Enlarge the pool or lessen the load"));
    }
    try (Connection connection = database.plain().getConnection()) {
      return connection.isValid(1) ? Health.up() : silent();
    } catch (SQLException e) {
      return silent();
    }
  }

  private static Health silent() {
    return Health.down(Label.of("数据库没有应答", "The database does not answer"), ASK);
  }
}
