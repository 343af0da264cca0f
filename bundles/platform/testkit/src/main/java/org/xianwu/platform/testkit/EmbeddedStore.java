package org.xianwu.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import javax.transaction.xa.XAException;
import org.apache.geronimo.transaction.manager.GeronimoTransactionManager;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Node;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.audit.log.ChainSettings;
import org.xianwu.platform.audit.log.SealedChangeLog;
import org.xianwu.platform.store.Database;
import org.xianwu.platform.store.DatabaseKind;
import org.xianwu.platform.store.DatabaseSettings;
import org.xianwu.platform.store.NodeLease;
import org.xianwu.platform.store.TimeOrderedIds;
import org.xianwu.platform.store.persistence.PersistenceUnit;
import org.xianwu.platform.store.persistence.Surroundings;

/**
 * The store and the change log of the product, without the container: real transactions, real
 * migrations, real rows in the log.
 *
 * <pre>{@code
 * @AutoClose private static final EmbeddedStore STORE = EmbeddedStore.of("duty");
 *
 * new Rosters(STORE.store(), STORE.ids(), STORE.clock(), STORE.callers());
 * }</pre>
 */
public final class EmbeddedStore implements AutoCloseable {

  private final GeronimoTransactionManager transactions;
  private final Database database;
  private final NodeLease node;
  private final Ids ids;
  private final FixedClock clock;
  private final FakeCallers callers;
  private final SealedChangeLog log;
  private final Surroundings surroundings;
  private final String mainUnit;
  private final Path data;
  private final ClassLoader loader;
  private final LongAdder writes = new LongAdder();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "embedded-store");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, PersistenceUnit> units = new HashMap<>();

  /** The schema and the persistence unit of one function, in memory. */
  public static EmbeddedStore of(String noun) {
    return with().schema(noun).unit(noun).open();
  }

  /** Starts a store with other parts than the usual. */
  public static Builder with() {
    return new Builder();
  }

  /** Collects what the store consists of. */
  public static final class Builder {

    private final Set<String> schemas = new LinkedHashSet<>();
    private String unit = "";
    private String url = "";
    private String user = "";
    private String password = "";
    private boolean copied;
    private int leastRoom = 1;
    private Path data;
    private FixedClock clock = FixedClock.at(Instant.parse("2026-11-21T01:00:00Z"));
    private ClassLoader loader = Thread.currentThread().getContextClassLoader();

    private Builder() {
      schemas.add("audit");
    }

    /** A schema whose changelog is {@code db/<schema>/changelog.xml} on the class path. */
    public Builder schema(String name) {
      schemas.add(name);
      return this;
    }

    /** The unit that {@link EmbeddedStore#store()} gives. */
    public Builder unit(String name) {
      unit = name;
      return this;
    }

    /** Another database than a new one in memory. */
    public Builder database(String jdbcUrl, String name, String secret) {
      url = jdbcUrl;
      user = name;
      password = secret;
      return this;
    }

    /** Another data folder (keys, witness files) than a new one. */
    public Builder data(Path folder) {
      data = folder;
      return this;
    }

    /** Free megabytes of the disk below which nothing is written; 1 unless said. */
    public Builder leastRoom(int megabytes) {
      leastRoom = megabytes;
      return this;
    }

    public Builder clock(FixedClock other) {
      clock = other;
      return this;
    }

    public Builder loader(ClassLoader other) {
      loader = other;
      return this;
    }

    public EmbeddedStore open() {
      try {
        if (data == null) {
          data = Files.createTempDirectory("xianwu");
        }
        if (url.isEmpty()) {
          url = MigratedDatabases.copy(schemas, loader);
          copied = true;
        }
        return new EmbeddedStore(this);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException | XAException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private EmbeddedStore(Builder parts) throws IOException, SQLException, XAException {
    transactions = new GeronimoTransactionManager();
    data = parts.data;
    loader = parts.loader;
    mainUnit = parts.unit;
    clock = parts.clock;
    callers = new FakeCallers();
    database =
        new Database(
            new DatabaseSettings(parts.url, parts.user, parts.password, 32, parts.leastRoom, data),
            transactions,
            transactions);
    DataSource plain = database.plain();
    if (!parts.copied) {
      MigratedDatabases.migrate(plain, parts.schemas, loader);
    }
    Clock real = Clock.systemUTC();
    node = NodeLease.acquire(plain, real, NodeLease.owner(data));
    ids = new TimeOrderedIds(node, real);
    long renewal = NodeLease.RENEWAL.toSeconds();
    timer.scheduleWithFixedDelay(node::renew, renewal, renewal, TimeUnit.SECONDS);
    log =
        SealedChangeLog.open(
            new ChainSettings(
                database.shared(), plain, transactions, transactions, callers, clock, node, data));
    surroundings =
        new Surroundings(
            database.shared(),
            plain,
            database.kind().dictionary(),
            transactions,
            transactions,
            log,
            callers,
            clock);
  }

  /** The store of the unit named first. */
  public Store store() {
    return store(mainUnit);
  }

  /** The store of any unit on the class path. */
  public synchronized Store store(String unit) {
    return units.computeIfAbsent(
        unit, name -> new PersistenceUnit(name, loader, surroundings, writes));
  }

  public Ids ids() {
    return ids;
  }

  public FixedClock clock() {
    return clock;
  }

  public FakeCallers callers() {
    return callers;
  }

  public ChangeLog changeLog() {
    return log;
  }

  /** The change log with its seals, for tests of the log itself. */
  public SealedChangeLog sealedLog() {
    return log;
  }

  /** Keeps the reserve of the database beside it, which the product does by itself. */
  public void keepReserve() {
    database.keepReserve();
  }

  /** Connections of their own. */
  public DataSource plain() {
    return database.plain();
  }

  /** Connections that join the running transaction. */
  public DataSource shared() {
    return database.shared();
  }

  public DatabaseKind kind() {
    return database.kind();
  }

  public TransactionManager transactions() {
    return transactions;
  }

  public TransactionSynchronizationRegistry registry() {
    return transactions;
  }

  public Node node() {
    return node;
  }

  /** Keys and witness files. */
  public Path data() {
    return data;
  }

  /** Renews the lease of the node number at once, after a pause longer than the timer bridges. */
  public void renewLease() {
    node.renew();
  }

  @Override
  public void close() {
    timer.shutdown();
    units.values().forEach(PersistenceUnit::close);
    log.close();
    database.close();
  }
}
