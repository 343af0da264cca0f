package org.xianwu.platform.audit.log;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.audit.ChangeTail;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.store.Node;
import org.xianwu.platform.api.store.SchemaReady;

/** The change log as a service, sealed every second. */
@Component(
    service = {ChangeLog.class, RunningChangeLog.class},
    immediate = true)
public final class RunningChangeLog implements ChangeLog {

  private static final Logger LOG = LoggerFactory.getLogger(RunningChangeLog.class);

  private final SealedChangeLog log;
  private final ScheduledExecutorService sealer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "xianwu-audit-sealer");
            thread.setDaemon(true);
            return thread;
          });

  /** Needs the tables, hence the schema. */
  @Activate
  public RunningChangeLog(
      @Reference(target = "(xianwu.schema=audit)") SchemaReady schema,
      @Reference(target = "(osgi.jndi.service.name=xianwu-xa)") DataSource shared,
      @Reference(target = "(osgi.jndi.service.name=xianwu)") DataSource plain,
      @Reference TransactionManager transactions,
      @Reference TransactionSynchronizationRegistry registry,
      @Reference CallerContext callers,
      @Reference Clock clock,
      @Reference Node node)
      throws IOException, SQLException {
    Path data = Path.of(System.getProperty("xianwu.data", "data")).toAbsolutePath().normalize();
    log =
        SealedChangeLog.open(
            new ChainSettings(shared, plain, transactions, registry, callers, clock, node, data));
    sealer.scheduleWithFixedDelay(this::seal, 1, 1, TimeUnit.SECONDS);
  }

  private void seal() {
    try {
      log.seal();
    } catch (RuntimeException e) { // one bad second must not end all sealing
      LOG.error("The change log could not be sealed", e);
    }
  }

  /** The log with its proof, for verification and export. */
  public SealedChangeLog sealed() {
    return log;
  }

  @Deactivate
  void close() {
    sealer.shutdown();
    try {
      if (!sealer.awaitTermination(5, TimeUnit.SECONDS)) {
        sealer.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    log.close();
  }

  @Override
  public void append(Change change) {
    log.append(change);
  }

  @Override
  public void note(Change event) {
    log.note(event);
  }

  @Override
  public void record(Change event) {
    log.record(event);
  }

  @Override
  public List<LoggedChange> historyOf(String ledger, long recordId) {
    return log.historyOf(ledger, recordId);
  }

  @Override
  public ChangeTail after(ChangeCursor cursor, int limit) {
    return log.after(cursor, limit);
  }

  @Override
  public ChangeCursor head() {
    return log.head();
  }
}
