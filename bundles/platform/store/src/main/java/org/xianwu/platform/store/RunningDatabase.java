package org.xianwu.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Deque;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.operation.HealthCheck;
import org.xianwu.platform.api.operation.MetricSource;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Node;

/**
 * Opens the database and registers what others need of it. While the database does not answer it is
 * tried again, so that the order in which a server and the suite start does not matter.
 */
@Component(
    service = {},
    immediate = true,
    configurationPid = StoreConfig.PID)
@Designate(ocd = StoreConfig.class)
public final class RunningDatabase {

  /** Service property that tells the two pools apart. */
  static final String NAME = "osgi.jndi.service.name";

  private static final Logger LOG = LoggerFactory.getLogger(RunningDatabase.class);
  private static final int RETRY_SECONDS = 5;
  private static final int CLOSING_SECONDS = 30;

  private final BundleContext bundles;
  private final Path data = DataFolder.current();
  private final Clock clock = Clock.systemUTC();
  private final Database database;
  private final DatabaseHealth health;
  private final ScheduledExecutorService timer = thread("xianwu-store");

  /**
   * Not the thread above: registering starts whatever waits for the database, and may take long.
   */
  private final ScheduledExecutorService renewals = thread("xianwu-lease");

  private final Deque<ServiceRegistration<?>> registrations = new ConcurrentLinkedDeque<>();

  @Activate
  public RunningDatabase(
      BundleContext bundles,
      StoreConfig config,
      @Reference TransactionManager transactions,
      @Reference TransactionSynchronizationRegistry registry)
      throws IOException {
    this.bundles = bundles;
    Files.createDirectories(data);
    database = new Database(settings(config), transactions, registry);
    health = new DatabaseHealth(database);
    register(HealthCheck.class, health, "");
    timer.execute(this::open);
  }

  private DatabaseSettings settings(StoreConfig config) throws IOException {
    String embedded = "jdbc:derby:" + data.resolve("derby") + ";create=true";
    String url = config.url().isBlank() ? embedded : config.url();
    String password =
        config.password_file().isBlank()
            ? config.password()
            : Files.readString(Path.of(config.password_file())).lines().findFirst().orElse("");
    return new DatabaseSettings(
        url, config.user(), password, config.pool_size(), config.least_room(), data);
  }

  private void open() {
    try {
      StoreTables.create(database.plain());
      NodeLease node = NodeLease.acquire(database.plain(), clock, NodeLease.owner(data));
      health.watch(node);
      long pause = NodeLease.RENEWAL.toSeconds();
      renewals.scheduleWithFixedDelay(() -> keepUp(node), pause, pause, TimeUnit.SECONDS);
      database.keepReserve();
      registerAll(node);
    } catch (SQLException | IOException | RuntimeException e) { // tried again, whatever it was
      LOG.error("The database is not ready, trying again in {} s", RETRY_SECONDS, e);
      timer.schedule(this::open, RETRY_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void keepUp(NodeLease node) {
    try {
      node.renew();
      database.keepReserve();
    } catch (RuntimeException e) { // one bad moment must not end all renewing
      LOG.error("The lease or the reserve could not be kept", e);
    }
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  private void registerAll(NodeLease node) {
    register(Clock.class, clock, "");
    register(Node.class, node, "");
    register(Ids.class, new TimeOrderedIds(node, clock), "");
    register(DataSource.class, database.plain(), "xianwu");
    register(DataSource.class, database.shared(), "xianwu-xa");
    register(MetricSource.class, new DatabaseMetrics(database), "");
    // last: who needs it may use everything above
    register(Database.class, database, "");
  }

  private <T> void register(Class<T> type, T service, String name) {
    if (timer.isShutdown()) {
      return;
    }
    Dictionary<String, Object> properties = new Hashtable<>();
    if (!name.isEmpty()) {
      properties.put(NAME, name);
    }
    registrations.push(bundles.registerService(type, service, properties));
  }

  @Deactivate
  void close() {
    timer.shutdown();
    renewals.shutdown();
    try {
      // never interrupted: an interrupt in the middle of a write would shut the database down
      if (!timer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)
          || !renewals.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The database is closed while it is being opened");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    registrations.forEach(ServiceRegistration::unregister);
    registrations.clear();
    database.close();
  }
}
