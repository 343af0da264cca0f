package org.xianwu.platform.store.persistence;

import java.time.Clock;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.apache.openjpa.enhance.PCRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.operation.Metric;
import org.xianwu.platform.api.operation.MetricSource;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.store.Database;
import org.xianwu.platform.store.schema.MigrationFailure;
import org.xianwu.platform.store.schema.Schemas;

/** Gives every bundle with the header {@code Xianwu-Persistence} its {@link Store}. */
@Component(
    service = {},
    immediate = true)
public final class PersistenceUnits
    implements BundleTrackerCustomizer<PersistenceUnits.Published>,
        SynchronousBundleListener,
        MetricSource {

  /** Names the persistence unit of a bundle. */
  public static final String HEADER = "Xianwu-Persistence";

  private static final Logger LOG = LoggerFactory.getLogger(PersistenceUnits.class);
  private static final int GONE =
      BundleEvent.UNRESOLVED | BundleEvent.UPDATED | BundleEvent.UNINSTALLED;

  private final BundleContext context;
  private final Schemas schemas;
  private final Surroundings around;
  private final BundleTracker<Published> tracker;
  private final Map<Long, ClassLoader> loaders = new ConcurrentHashMap<>();
  private final LongAdder writes = new LongAdder();
  private final ServiceRegistration<MetricSource> metrics;

  /** A unit and its service. */
  record Published(PersistenceUnit unit, ServiceRegistration<Store> service) {}

  @Activate
  public PersistenceUnits(
      BundleContext context,
      @Reference Database database,
      @Reference Schemas schemas,
      @Reference TransactionManager transactions,
      @Reference TransactionSynchronizationRegistry registry,
      @Reference ChangeLog log,
      @Reference CallerContext callers,
      @Reference Clock clock) {
    this.context = context;
    this.schemas = schemas;
    around =
        new Surroundings(
            database.shared(),
            database.plain(),
            database.kind().dictionary(),
            transactions,
            registry,
            log,
            callers,
            clock);
    context.addBundleListener(this);
    tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
    tracker.open();
    // by hand and last: as a service of this component it would be asked for while it is being made
    metrics = context.registerService(MetricSource.class, this, null);
  }

  @Deactivate
  void close() {
    metrics.unregister();
    tracker.close();
    context.removeBundleListener(this);
  }

  @Override
  public Published addingBundle(Bundle bundle, BundleEvent event) {
    String header = bundle.getHeaders("").get(HEADER);
    if (header == null) {
      return null;
    }
    try {
      schemas.update(bundle);
    } catch (MigrationFailure e) {
      LOG.error("{} gets no store: {}", bundle.getSymbolicName(), e.getMessage());
      return null;
    }
    String name = header.trim();
    ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
    loaders.put(bundle.getBundleId(), loader);
    PersistenceUnit unit = new PersistenceUnit(name, loader, around, writes);
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put(Store.UNIT, name);
    return new Published(
        unit, bundle.getBundleContext().registerService(Store.class, unit, properties));
  }

  @Override
  public void modifiedBundle(Bundle bundle, BundleEvent event, Published published) {}

  @Override
  public void removedBundle(Bundle bundle, BundleEvent event, Published published) {
    try {
      published.service().unregister();
    } catch (IllegalStateException e) {
      LOG.debug("The framework was faster in {}", bundle.getSymbolicName(), e);
    }
    published.unit().close();
  }

  /**
   * OpenJPA holds enhanced classes for ever. They may be forgotten only when the class loader is
   * gone, for they announce themselves just once.
   */
  @Override
  public void bundleChanged(BundleEvent event) {
    if ((event.getType() & GONE) != 0) {
      ClassLoader loader = loaders.remove(event.getBundle().getBundleId());
      if (loader != null) {
        PCRegistry.deRegister(loader);
      }
    }
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        new Metric(
            "xianwu_store_writes_total",
            Metric.Kind.COUNTER,
            "Transactions that were kept",
            Map.of(),
            writes.sum()));
  }
}
