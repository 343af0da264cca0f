package org.xianwu.platform.store.schema;

import java.util.Hashtable;
import java.util.Optional;
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
import org.xianwu.platform.api.store.SchemaReady;

/**
 * Tells each bundle by a service of its own that its schema is up to date.
 *
 * <p>Apart from {@link Schemas} and without a service: while it is being made it starts components
 * that need {@link Schemas}, which would be a cycle in one class.
 */
@Component(
    service = {},
    immediate = true)
public final class ReadySchemas
    implements BundleTrackerCustomizer<ServiceRegistration<SchemaReady>> {

  private static final Logger LOG = LoggerFactory.getLogger(ReadySchemas.class);

  private final Schemas schemas;
  private final BundleTracker<ServiceRegistration<SchemaReady>> tracker;

  @Activate
  public ReadySchemas(BundleContext context, @Reference Schemas schemas) {
    this.schemas = schemas;
    tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
    tracker.open();
  }

  @Deactivate
  void close() {
    tracker.close();
  }

  @Override
  public ServiceRegistration<SchemaReady> addingBundle(Bundle bundle, BundleEvent event) {
    Optional<String> schema = Schemas.schema(bundle);
    if (schema.isEmpty()) {
      return null;
    }
    try {
      schemas.update(bundle);
    } catch (MigrationFailure e) {
      LOG.error("{} must wait: {}", bundle.getSymbolicName(), e.getMessage(), e);
      return null;
    }
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put(SchemaReady.SCHEMA, schema.get());
    return bundle
        .getBundleContext()
        .registerService(SchemaReady.class, new Ready(schema.get()), properties);
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
}
