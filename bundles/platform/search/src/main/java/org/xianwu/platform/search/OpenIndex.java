package org.xianwu.platform.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.xianwu.platform.api.audit.ChangeCursor;

/**
 * The index on the disk. How far it has read the change log, and which ledgers it holds, is
 * committed together with the documents, so after a crash it goes on from where they stand.
 */
final class OpenIndex implements Closeable {

  static final Sort NEWEST_FIRST = new Sort(new SortField(Documents.ID, SortField.Type.LONG, true));

  private static final String CURSOR = "cursor";
  private static final String LEDGER = "ledger:";
  private static final double BUFFER_MIB = 16;

  private final Directory files;
  private final Bigrams bigrams;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Map<String, String> ledgers = new ConcurrentHashMap<>();
  private volatile Map<String, String> answering = Map.of();
  private volatile ChangeCursor read = ChangeCursor.START;
  private volatile ChangeCursor shown = ChangeCursor.START;
  private volatile boolean changed;

  private OpenIndex(Directory files, Bigrams bigrams, IndexWriter writer) throws IOException {
    this.files = files;
    this.bigrams = bigrams;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, null);
    Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
    if (committed != null) {
      for (Map.Entry<String, String> entry : committed) {
        restore(entry.getKey(), entry.getValue());
      }
    }
    shown = read;
    answering = Map.copyOf(ledgers);
  }

  /** Opens what is there, or starts an empty index. */
  static OpenIndex in(Path folder) throws IOException {
    Directory files = new NIOFSDirectory(folder);
    try {
      Bigrams bigrams = new Bigrams();
      IndexWriterConfig config = new IndexWriterConfig(bigrams);
      config.setIndexSort(NEWEST_FIRST);
      config.setRAMBufferSizeMB(BUFFER_MIB);
      config.setCommitOnClose(false);
      return new OpenIndex(files, bigrams, new IndexWriter(files, config));
    } catch (IOException | RuntimeException unreadable) {
      files.close();
      throw unreadable;
    }
  }

  /** Whether searches see the rows of the ledger, as its definition is now. */
  boolean answers(SearchableColumns columns) {
    return columns.fingerprint().equals(answering.get(columns.definition().id()));
  }

  /** Whether the rows of the ledger are in it, as its definition is now. */
  boolean holds(SearchableColumns columns) {
    return columns.fingerprint().equals(ledgers.get(columns.definition().id()));
  }

  boolean empty() {
    return ledgers.isEmpty();
  }

  /** How far the log has been read into the index. */
  ChangeCursor read() {
    return read;
  }

  /** How far searches see the log. */
  ChangeCursor shown() {
    return shown;
  }

  void readUpTo(ChangeCursor cursor) {
    changed |= !cursor.equals(read);
    read = cursor;
  }

  void put(String ledger, IndexedRecord record) throws IOException {
    writer.updateDocument(Documents.key(ledger, record.id()), Documents.of(ledger, record));
    changed = true;
  }

  void remove(String ledger, long id) throws IOException {
    writer.deleteDocuments(Documents.key(ledger, id));
    changed = true;
  }

  /** Takes a ledger out, to be put in anew. */
  void forget(String ledger) throws IOException {
    writer.deleteDocuments(Documents.ofLedger(ledger));
    ledgers.remove(ledger);
    changed = true;
  }

  /** A ledger that changed while its function was away: its rows are read anew when it returns. */
  void distrust(String ledger) {
    changed |= ledgers.remove(ledger) != null;
  }

  void trust(SearchableColumns columns) {
    ledgers.put(columns.definition().id(), columns.fingerprint());
    changed = true;
  }

  /** Adds records of a ledger that was taken out before. */
  void add(String ledger, List<IndexedRecord> records) throws IOException {
    for (IndexedRecord record : records) {
      writer.addDocument(Documents.of(ledger, record));
    }
  }

  /** Lets searches see what was written. */
  void show() throws IOException {
    ChangeCursor upTo = read;
    Map<String, String> held = Map.copyOf(ledgers);
    searchers.maybeRefreshBlocking();
    shown = upTo;
    answering = held;
  }

  void commit() throws IOException {
    if (changed) {
      changed = false;
      Map<String, String> state = new LinkedHashMap<>();
      state.put(CURSOR, read.format());
      ledgers.forEach((ledger, fingerprint) -> state.put(LEDGER + ledger, fingerprint));
      writer.setLiveCommitData(state.entrySet());
      writer.commit();
    }
  }

  IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  /** Documents, for the operations page. */
  int size() {
    return writer.getDocStats().numDocs;
  }

  @Override
  public void close() throws IOException {
    try {
      searchers.close();
    } finally {
      try {
        writer.close();
      } finally {
        bigrams.close();
        files.close();
      }
    }
  }

  private void restore(String name, String value) {
    if (name.equals(CURSOR)) {
      read = ChangeCursor.parse(value);
    } else if (name.startsWith(LEDGER)) {
      ledgers.put(name.substring(LEDGER.length()), value);
    }
  }
}
