package org.xianwu.platform.store;

import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.operation.Metric;
import org.xianwu.platform.api.operation.MetricSource;

/** How busy the pools are. */
final class DatabaseMetrics implements MetricSource {

  private final Database database;

  DatabaseMetrics(Database database) {
    this.database = database;
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        gauge("xianwu_database_connections_active", "Connections in use", database.active()),
        gauge("xianwu_database_connections_idle", "Connections waiting", database.idle()),
        gauge("xianwu_database_connections_max", "Most connections", 2.0 * database.poolSize()));
  }

  private static Metric gauge(String name, String help, double value) {
    return new Metric(name, Metric.Kind.GAUGE, help, Map.of(), value);
  }
}
