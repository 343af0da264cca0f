package org.xianwu.platform.store.schema;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.store.Database;

/** Brings the schema that a bundle names in the header {@code Xianwu-Schema} up to date. */
@Component(service = {Schemas.class, HealthCheck.class})
public final class Schemas implements HealthCheck {

  /** Names the schema of a bundle. */
  public static final String HEADER = "Xianwu-Schema";

  private final Migrations migrations;
  private final Map<Long, String> failed = new ConcurrentHashMap<>();

  @Activate
  public Schemas(@Reference Database database, @Reference Clock clock) {
    migrations = new Migrations(database.plain(), clock);
  }

  /**
   * Runs what is new in a bundle's changelog; nothing without the header.
   *
   * @throws MigrationFailure when that fails
   */
  public void update(Bundle bundle) {
    Optional<String> schema = schema(bundle);
    if (schema.isEmpty()) {
      return;
    }
    try {
      migrations.run(new BundleSchema(schema.get(), bundle));
      failed.remove(bundle.getBundleId());
    } catch (MigrationFailure e) {
      failed.put(bundle.getBundleId(), schema.get());
      throw e;
    }
  }

  /** The schema that a bundle owns. */
  static Optional<String> schema(Bundle bundle) {
    return Optional.ofNullable(bundle.getHeaders("").get(HEADER)).map(String::trim);
  }

  @Override
  public String name() {
    return "schemas";
  }

  @Override
  public Health check() {
    if (failed.isEmpty()) {
      return Health.up();
    }
    String names = String.join(", ", failed.values());
    return Health.down(
        Label.of("数据表升级失败：" + names, "Tables could not be brought up to date: " + names),
        Label.of("查看日志，排除原因后重启对应功能", "See the log, remove the cause, restart the function"));
  }
}
