package org.xianwu.platform.store.schema;

import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;
import org.xianwu.platform.api.store.SchemaReady;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.store.Database;

/** Brings the schema of every bundle with the header {@code Xianwu-Schema} up to date. */
@Component(service = {Schemas.class, HealthCheck.class}, immediate = true)
public final class Schemas
    implements BundleTrackerCustomizer<ServiceRegistration<SchemaReady>>, HealthCheck {

  /** Names the schema of a bundle. */
  public static final String HEADER = "Xianwu-Schema";

  private static final Logger LOG = LoggerFactory.getLogger(Schemas.class);

  private final Migrations migrations;
  private final BundleTracker<ServiceRegistration<SchemaReady>> tracker;
  private final Map<Long, String> failed = new ConcurrentHashMap<>();

  @Activate
  public Schemas(BundleContext context, @Reference Database database, @Reference Clock clock) {
    migrations = new Migrations(database.plain(), clock);
    tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
    tracker.open();
  }

  @Deactivate
  void close() {
    tracker.close();
  }

  /**
   * Runs what is new in a bundle's changelog; nothing without the header.
   *
   * @throws MigrationFailure when that fails
   */
  public void update(Bundle bundle) {
    schema(bundle).ifPresent(schema -> migrations.run(new BundleSchema(schema, bundle)));
  }

  private static Optional<String> schema(Bundle bundle) {
    return Optional.ofNullable(bundle.getHeaders("").get(HEADER)).map(String::trim);
  }

  @Override
  public ServiceRegistration<SchemaReady> addingBundle(Bundle bundle, BundleEvent event) {
    Optional<String> schema = schema(bundle);
    if (schema.isEmpty()) {
      return null;
    }
    String name = schema.get();
    try {
      update(bundle);
      failed.remove(bundle.getBundleId());
    } catch (MigrationFailure e) {
      failed.put(bundle.getBundleId(), name);
      LOG.error("{} must wait: {}", bundle.getSymbolicName(), e.getMessage(), e);
      return null;
    }
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put(SchemaReady.SCHEMA, name);
    return bundle
        .getBundleContext()
        .registerService(SchemaReady.class, new Ready(name), properties);
  }

  private record Ready(String schema) implements SchemaReady {}

  @Override
  public void modifiedBundle(
      Bundle bundle, BundleEvent event, ServiceRegistration<SchemaReady> ready) {}

  @Override
  public void removedBundle(
      Bundle bundle, BundleEvent event, ServiceRegistration<SchemaReady> ready) {
    try {
      ready.unregister();
    } catch (IllegalStateException e) {
      LOG.debug("The framework was faster in {}", bundle.getSymbolicName(), e);
    }
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
