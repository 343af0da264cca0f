package org.xianwu.platform.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldDocs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.audit.ChangeTail;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.search.RecordHit;
import org.xianwu.platform.api.text.Label;

/** Searches the index, and has it brought up to date first where the searcher would notice. */
final class TextSearch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TextSearch.class);
  private static final int SHORTEST = 2;
  private static final int PEEKED = 200;

  private final Duration patience;
  private final ChangeLog log;
  private final Supplier<Collection<LedgerDefinition>> ledgers;
  private final IndexFeed feed;
  private final Refresher refresher;
  private final Bigrams bigrams;
  private final Documents documents;
  private final HitCheck check;

  TextSearch(
      Path folder,
      DataSource source,
      ChangeLog log,
      Directory directory,
      Supplier<Collection<LedgerDefinition>> ledgers,
      Duration patience) {
    this.patience = Objects.requireNonNull(patience);
    this.log = Objects.requireNonNull(log);
    this.ledgers = Objects.requireNonNull(ledgers);
    this.feed = new IndexFeed(new IndexFolder(folder), new RecordTexts(source), log, ledgers);
    this.refresher = new Refresher(feed);
    this.bigrams = new Bigrams();
    this.documents = new Documents(bigrams, directory);
    this.check = new HitCheck(source, directory);
  }

  /** Ids of a ledger's records, newest first; empty when the index cannot answer. */
  Optional<List<Long>> ids(Caller caller, LedgerDefinition ledger, String text, int limit) {
    if (length(text) < SHORTEST || !ledger.searchable()) {
      return Optional.empty();
    }
    Optional<Query> query = documents.query(caller, ledger, text);
    if (query.isEmpty()) {
      return Optional.of(List.of());
    }
    prepare(caller, List.of(ledger));
    OpenIndex index = feed.index();
    if (index == null || !index.answers(new SearchableColumns(ledger))) {
      return Optional.empty();
    }
    return newest(index, query.get(), limit, TextSearch::ids);
  }

  /** Records of all ledgers, newest first. */
  List<RecordHit> records(Caller caller, String text, int limit) {
    if (length(text) < SHORTEST) {
      return List.of();
    }
    Map<String, LedgerDefinition> searched = new LinkedHashMap<>();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (LedgerDefinition ledger : ledgers.get()) {
      if (ledger.searchable()) {
        documents
            .query(caller, ledger, text)
            .ifPresent(
                query -> {
                  any.add(query, Occur.SHOULD);
                  searched.put(ledger.id(), ledger);
                });
      }
    }
    if (searched.isEmpty()) {
      return List.of();
    }
    prepare(caller, searched.values());
    OpenIndex index = feed.index();
    if (index == null) {
      return List.of();
    }
    // some more than asked for, because a hit may have changed since
    return newest(index, any.build(), 2 * limit + 10, TextSearch::byLedger)
        .map(hits -> check.records(caller, text, hits, searched, limit))
        .orElse(List.of());
  }

  Health health() {
    if (!refresher.trouble().isEmpty()) {
      return Health.warning(
          Label.of("全文检索索引无法更新，搜索改为逐条查找", "The search index cannot be updated"),
          Label.of("请检查数据目录的磁盘空间和权限", "Check space and rights of the data folder"));
    }
    return Health.up();
  }

  @Override
  public void close() {
    refresher.close();
    // it keeps a part of itself in every thread that searched
    bigrams.close();
  }

  /**
   * Waits for the index where it is missing, where it is older than a second, or where the caller
   * would miss a change of his own; otherwise it is fed behind the search.
   */
  private void prepare(Caller caller, Collection<LedgerDefinition> searched) {
    OpenIndex index = feed.index();
    if (index == null || !answers(searched)) {
      refresher.ask();
      refresher.await(() -> answers(searched), patience);
      return;
    }
    ChangeTail pending = log.after(index.shown(), PEEKED);
    List<LoggedChange> relevant =
        pending.rows().stream()
            .filter(row -> row.change().recordId() != 0)
            .filter(
                row ->
                    searched.stream().anyMatch(known -> known.id().equals(row.change().ledger())))
            .toList();
    boolean many = pending.rows().size() == PEEKED;
    if (relevant.isEmpty() && !many) {
      return;
    }
    boolean own = relevant.stream().anyMatch(row -> row.actorId() == caller.personId());
    boolean wait = own || many || refresher.rested();
    refresher.ask();
    if (wait) {
      refresher.await(
          () -> feed.index() != null && feed.index().shown().covers(pending.next()), patience);
    }
  }

  private boolean answers(Collection<LedgerDefinition> searched) {
    OpenIndex index = feed.index();
    return index != null && searched.stream().map(SearchableColumns::new).allMatch(index::answers);
  }

  /** Makes something of the newest hits; empty when the index cannot answer. */
  private <R> Optional<R> newest(OpenIndex index, Query query, int limit, Taking<R> taking) {
    try {
      IndexSearcher searcher = index.acquire();
      try {
        TopFieldDocs found =
            searcher.search(
                query,
                TopFieldCollector.createSharedManager(OpenIndex.NEWEST_FIRST, limit, null, limit));
        return Optional.of(taking.of(searcher, found));
      } finally {
        index.release(searcher);
      }
    } catch (IOException | RuntimeException failed) { // a search must not fail for its index
      LOG.warn("The search index did not answer", failed);
      refresher.ask();
      return Optional.empty();
    }
  }

  /** What is made of hits while the index is held. */
  private interface Taking<R> {

    R of(IndexSearcher searcher, TopFieldDocs found) throws IOException;
  }

  private static List<Long> ids(IndexSearcher searcher, TopFieldDocs found) {
    List<Long> ids = new ArrayList<>(found.scoreDocs.length);
    for (ScoreDoc doc : found.scoreDocs) {
      ids.add(id(doc));
    }
    return ids;
  }

  private static Map<String, List<Long>> byLedger(IndexSearcher searcher, TopFieldDocs found)
      throws IOException {
    Map<String, List<Long>> hits = new LinkedHashMap<>();
    for (ScoreDoc doc : found.scoreDocs) {
      String ledger = searcher.storedFields().document(doc.doc).get(Documents.LEDGER);
      hits.computeIfAbsent(ledger, key -> new ArrayList<>()).add(id(doc));
    }
    return hits;
  }

  private static Long id(ScoreDoc doc) {
    return (Long) ((FieldDoc) doc).fields[0];
  }

  private static int length(String text) {
    return text == null ? 0 : text.codePointCount(0, text.length());
  }
}
