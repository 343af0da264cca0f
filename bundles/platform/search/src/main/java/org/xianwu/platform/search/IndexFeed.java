package org.xianwu.platform.search;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.audit.ChangeTail;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.ledger.LedgerDefinition;

/**
 * Brings the index up to the change log: whole ledgers that it does not hold yet, then every record
 * that changed since. Used by one thread at a time.
 */
final class IndexFeed implements Closeable {

  private static final int ROWS_AT_ONCE = 500;

  private final IndexFolder folder;
  private final RecordTexts records;
  private final ChangeLog log;
  private final Supplier<Collection<LedgerDefinition>> ledgers;
  private OpenIndex index;
  private volatile OpenIndex answering;
  private volatile boolean stopping;

  IndexFeed(
      IndexFolder folder,
      RecordTexts records,
      ChangeLog log,
      Supplier<Collection<LedgerDefinition>> ledgers) {
    this.folder = Objects.requireNonNull(folder);
    this.records = Objects.requireNonNull(records);
    this.log = Objects.requireNonNull(log);
    this.ledgers = Objects.requireNonNull(ledgers);
  }

  /**
   * Null until the index was opened and has caught up once: what it held when it was closed is
   * older than what a caller may have written since.
   */
  OpenIndex index() {
    return answering;
  }

  /** Reads all there is and lets searches see it. */
  void catchUp() throws IOException, SQLException {
    if (index == null) {
      index = folder.open();
    }
    Map<String, SearchableColumns> searchable = searchable();
    if (index.empty()) {
      // a new index starts behind the log as it is now: the scans see everything before it
      index.readUpTo(log.head());
    }
    for (SearchableColumns columns : searchable.values()) {
      if (!index.holds(columns)) {
        scan(columns);
      }
    }
    tail(searchable);
    index.show();
    answering = index;
  }

  /** Ends what runs at the next row; what is half read is read again later. */
  void stop() {
    stopping = true;
  }

  /** Makes what was read last beyond a crash. */
  void commit() throws IOException {
    if (index != null) {
      index.commit();
    }
  }

  /** After a fault of the disk: the next use opens the index anew, as it was committed last. */
  void giveUp() {
    OpenIndex broken = index;
    answering = null;
    index = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (IOException | RuntimeException alreadyBroken) { // it is given up in any case
        // nothing to be saved: the log still has every change
      }
    }
  }

  @Override
  public void close() throws IOException {
    answering = null;
    if (index != null) {
      index.commit();
      index.close();
      index = null;
    }
  }

  private Map<String, SearchableColumns> searchable() {
    Map<String, SearchableColumns> found = new LinkedHashMap<>();
    for (LedgerDefinition definition : ledgers.get()) {
      if (definition.searchable()) {
        found.put(definition.id(), new SearchableColumns(definition));
      }
    }
    return found;
  }

  private void scan(SearchableColumns columns) throws IOException, SQLException {
    String ledger = columns.definition().id();
    index.forget(ledger);
    long last = Long.MIN_VALUE;
    List<IndexedRecord> rows = records.behind(columns, last, ROWS_AT_ONCE);
    while (!rows.isEmpty() && !stopping) {
      index.add(ledger, rows);
      last = rows.get(rows.size() - 1).id();
      rows = records.behind(columns, last, ROWS_AT_ONCE);
    }
    if (!stopping) {
      index.trust(columns);
    }
  }

  private void tail(Map<String, SearchableColumns> searchable) throws IOException, SQLException {
    ChangeCursor read = index.read();
    ChangeTail tail = log.after(read, ROWS_AT_ONCE);
    while (!tail.rows().isEmpty() && !stopping) {
      take(tail.rows(), searchable);
      index.readUpTo(tail.next());
      tail = log.after(tail.next(), ROWS_AT_ONCE);
    }
  }

  private void take(List<LoggedChange> rows, Map<String, SearchableColumns> searchable)
      throws IOException, SQLException {
    Map<String, Set<Long>> touched = new LinkedHashMap<>();
    for (LoggedChange row : rows) {
      if (row.change().recordId() != 0) {
        touched
            .computeIfAbsent(row.change().ledger(), ledger -> new LinkedHashSet<>())
            .add(row.change().recordId());
      }
    }
    for (Map.Entry<String, Set<Long>> entry : touched.entrySet()) {
      SearchableColumns columns = searchable.get(entry.getKey());
      if (columns == null) {
        index.distrust(entry.getKey());
      } else {
        update(columns, entry.getValue());
      }
    }
  }

  private void update(SearchableColumns columns, Set<Long> ids) throws IOException, SQLException {
    String ledger = columns.definition().id();
    Set<Long> gone = new HashSet<>(ids);
    for (IndexedRecord record : records.byIds(columns, new ArrayList<>(ids))) {
      index.put(ledger, record);
      gone.remove(record.id());
    }
    for (Long id : gone) {
      index.remove(ledger, id);
    }
  }
}
