package org.xianwu.platform.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.operation.HealthCheck;
import org.xianwu.platform.api.search.RecordHit;
import org.xianwu.platform.api.search.RecordSearch;
import org.xianwu.platform.api.search.TextIndex;

/** The search of the suite, over the ledgers of whatever functions are running. */
@Component
public final class SearchService implements RecordSearch, TextIndex, HealthCheck {

  /** How long a search waits for the index to take in what the caller has just written. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final List<Ledger> ledgers = new CopyOnWriteArrayList<>();
  private final TextSearch search;

  @Activate
  public SearchService(
      @Reference(target = "(osgi.jndi.service.name=xianwu)") DataSource source,
      @Reference ChangeLog log,
      @Reference Directory directory) {
    this(
        Path.of(System.getProperty("xianwu.data", "data"), "index"),
        source,
        log,
        directory,
        PATIENCE);
  }

  SearchService(
      Path folder, DataSource source, ChangeLog log, Directory directory, Duration patience) {
    search =
        new TextSearch(
            Objects.requireNonNull(folder),
            Objects.requireNonNull(source),
            Objects.requireNonNull(log),
            Objects.requireNonNull(directory),
            this::definitions,
            patience);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addLedger(Ledger ledger) {
    ledgers.add(ledger);
  }

  void removeLedger(Ledger ledger) {
    ledgers.remove(ledger);
  }

  @Override
  public List<RecordHit> find(Caller caller, String text, int limit) {
    return search.records(caller, text == null ? "" : text.strip(), Math.max(1, limit));
  }

  @Override
  public Optional<List<Long>> find(Caller caller, LedgerDefinition ledger, String text, int limit) {
    return search.ids(caller, ledger, text.strip(), limit);
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public Health check() {
    return search.health();
  }

  @Deactivate
  void close() {
    search.close();
  }

  private Collection<LedgerDefinition> definitions() {
    return ledgers.stream().map(Ledger::definition).toList();
  }
}
