package org.xianwu.platform.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Reach;

/** How records become documents, and how a caller's search becomes a query over them. */
final class Documents {

  /** Sorts newest first: ids grow with time. */
  static final String ID = "id";

  static final String LEDGER = "ledger";

  private static final String KEY = "key";
  private static final String TEXT = "text";
  private static final String PLACE = "place";
  private static final String REFERENCE = "reference";

  private final Bigrams bigrams;
  private final Directory directory;

  Documents(Bigrams bigrams, Directory directory) {
    this.bigrams = bigrams;
    this.directory = directory;
  }

  static Term key(String ledger, long id) {
    return new Term(KEY, ledger + "#" + id);
  }

  static Term ofLedger(String ledger) {
    return new Term(LEDGER, ledger);
  }

  static Document of(String ledger, IndexedRecord record) {
    Document document = new Document();
    document.add(new StringField(KEY, key(ledger, record.id()).text(), Field.Store.NO));
    document.add(new StringField(LEDGER, ledger, Field.Store.NO));
    document.add(new StoredField(LEDGER, ledger));
    document.add(new NumericDocValuesField(ID, record.id()));
    record.texts().forEach(text -> document.add(new TextField(TEXT, text, Field.Store.NO)));
    record
        .places()
        .forEach(
            (column, id) -> document.add(new StringField(PLACE, pair(column, id), Field.Store.NO)));
    record
        .references()
        .forEach(
            (key, ids) ->
                ids.forEach(
                    id -> document.add(new StringField(REFERENCE, pair(key, id), Field.Store.NO))));
    return document;
  }

  /** What the caller may find of a ledger, empty when nothing. */
  Optional<Query> query(Caller caller, LedgerDefinition definition, String text) {
    Reach reach = definition.visibility().reach(caller, definition.permissions().view());
    if (reach.nothing()) {
      return Optional.empty();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(ofLedger(definition.id())), Occur.FILTER);
    if (!reach.everything()) {
      query.add(anyOf(PLACE, reach.column(), reach.ids()), Occur.FILTER);
    }
    query.add(containing(new SearchableColumns(definition), text), Occur.MUST);
    return Optional.of(query.build());
  }

  private Query containing(SearchableColumns columns, String text) {
    BooleanQuery.Builder ways = new BooleanQuery.Builder();
    ways.add(bigrams.containing(TEXT, text), Occur.SHOULD);
    List<Column> named = new ArrayList<>(columns.references());
    named.addAll(columns.people());
    for (Column column : named) {
      List<Long> ids = SearchableColumns.named(column, text, directory);
      if (!ids.isEmpty()) {
        ways.add(anyOf(REFERENCE, column.key(), ids), Occur.SHOULD);
      }
    }
    return ways.build();
  }

  private static Query anyOf(String field, String name, Collection<Long> ids) {
    return new TermInSetQuery(field, ids.stream().map(id -> new BytesRef(pair(name, id))).toList());
  }

  private static String pair(String name, long id) {
    return name + "=" + id;
  }
}
