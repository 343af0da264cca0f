package org.xianwu.platform.ledger.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerTotal;
import org.xianwu.platform.api.ledger.Reach;

/** The rows of ledgers, read without JPA: a page costs what its twenty rows cost. */
public final class LedgerTable {

  private final DataSource source;
  private final Containing containing;
  private final TableIndexes indexes;

  public LedgerTable(DataSource source, Containing containing) {
    this.source = Objects.requireNonNull(source);
    this.containing = Objects.requireNonNull(containing);
    this.indexes = new TableIndexes();
  }

  /**
   * A page, and one row more when another follows in the direction of reading. Always in the order
   * of the list, also when read backwards.
   *
   * @param hits ids that the text index found, empty when it cannot answer
   */
  public List<RecordRow> page(
      LedgerDefinition definition, Reach reach, ListRequest request, Optional<List<Long>> hits) {
    return page(definition, reach, request, hits, false);
  }

  /** As {@link #page}, with the long texts that lists do not show; for files. */
  public List<RecordRow> wholePage(
      LedgerDefinition definition, Reach reach, ListRequest request, Optional<List<Long>> hits) {
    return page(definition, reach, request, hits, true);
  }

  private List<RecordRow> page(
      LedgerDefinition definition,
      Reach reach,
      ListRequest request,
      Optional<List<Long>> hits,
      boolean whole) {
    RowReader reader = new RowReader(definition, whole);
    ListQuery query = new ListQuery(definition, reach, containing);
    List<RecordRow> rows =
        hits.isPresent() && query.sortsPlainly(request)
            ? found(definition, query, request, hits.get(), reader)
            : rows(definition, query.page(request, hits, reader), reader);
    if (request.backwards()) {
      Collections.reverse(rows);
    }
    return rows;
  }

  /**
   * Puts the hits in order by their sort values alone, then reads and checks only as many as the
   * page shows: comparing texts a thousand times would cost more than all the rest of a search. No
   * statement sorts, else Derby walks the index of the order through the whole table.
   */
  private List<RecordRow> found(
      LedgerDefinition definition,
      ListQuery query,
      ListRequest request,
      List<Long> hits,
      RowReader reader) {
    List<Long> ordered = ordered(definition, query, request, hits);
    int wanted = request.size() + 1;
    int chunk = wanted;
    List<RecordRow> page = new ArrayList<>();
    for (int from = 0; from < ordered.size() && page.size() < wanted; from += chunk) {
      chunk = from == 0 ? wanted : Sql.MOST_IN;
      List<Long> next = ordered.subList(from, Math.min(from + chunk, ordered.size()));
      Map<Long, RecordRow> byId = new HashMap<>();
      rows(definition, query.checked(request, next, reader), reader)
          .forEach(row -> byId.put(row.id(), row));
      next.stream()
          .filter(byId::containsKey)
          .limit(wanted - page.size())
          .forEach(id -> page.add(byId.get(id)));
    }
    return page;
  }

  private List<Long> ordered(
      LedgerDefinition definition, ListQuery query, ListRequest request, List<Long> hits) {
    record Hit(long id, Comparable<Object> key) {}
    List<Hit> found = new ArrayList<>();
    try (Connection connection = source.getConnection()) {
      for (List<Long> some : Sql.parts(hits)) {
        Sql sql = query.sortValues(request, some);
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
          sql.bind(statement);
          try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
              @SuppressWarnings("unchecked") // numbers, days and moments compare with their like
              Comparable<Object> key = (Comparable<Object>) result.getObject(2);
              found.add(new Hit(result.getLong(1), key));
            }
          }
        }
      }
    } catch (SQLException failed) {
      throw failure(definition, failed);
    }
    Comparator<Hit> upwards =
        Comparator.<Hit, Comparable<Object>>comparing(Hit::key, Comparable::compareTo)
            .thenComparingLong(Hit::id);
    found.sort(ListQuery.descending(request) ? upwards.reversed() : upwards);
    return found.stream().map(Hit::id).toList();
  }

  /** One row in full, empty when it does not exist or is out of reach. */
  public Optional<RecordRow> one(LedgerDefinition definition, Reach reach, long id) {
    RowReader reader = new RowReader(definition, true);
    Sql sql = new ListQuery(definition, reach, containing).byIds(List.of(id), reader);
    return rows(definition, sql, reader).stream().findFirst();
  }

  /** How many rows a list has, as far as that costs no more than a few pages. */
  public LedgerTotal total(
      LedgerDefinition definition, Reach reach, ListRequest request, Optional<List<Long>> hits) {
    TotalQuery query =
        new TotalQuery(definition, reach, new ListQuery(definition, reach, containing));
    try (Connection connection = source.getConnection()) {
      return query.count(connection, request, hits, indexes);
    } catch (SQLException failed) {
      throw failure(definition, failed);
    }
  }

  private List<RecordRow> rows(LedgerDefinition definition, Sql sql, RowReader reader) {
    List<RecordRow> rows = new ArrayList<>();
    try (Connection connection = source.getConnection()) {
      try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
        sql.bind(statement);
        try (ResultSet result = statement.executeQuery()) {
          while (result.next()) {
            rows.add(reader.read(result));
          }
        }
      }
      for (Column column : definition.columns()) {
        if (column.child().isPresent() && !rows.isEmpty()) {
          gather(connection, column, rows);
        }
      }
      return rows;
    } catch (SQLException failed) {
      throw failure(definition, failed);
    }
  }

  /** The values of a child table for all rows of the page at once. */
  private static void gather(Connection connection, Column column, List<RecordRow> rows)
      throws SQLException {
    Column.ChildValues child = column.child().orElseThrow();
    Collection<Long> records = rows.stream().map(RecordRow::id).toList();
    String record = "v." + Sql.name(child.recordColumn());
    Sql sql =
        new Sql()
            .add("select " + record + ", v." + Sql.name(child.valueColumn()))
            .add(" from " + Sql.name(child.table()) + " v where ")
            .in(record, records)
            .add(" order by " + record + ", v." + Sql.name(child.orderColumn()));
    Map<Long, List<Long>> found = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
      sql.bind(statement);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.computeIfAbsent(result.getLong(1), id -> new ArrayList<>()).add(result.getLong(2));
        }
      }
    }
    rows.replaceAll(
        row -> found.containsKey(row.id()) ? row.with(column.key(), found.get(row.id())) : row);
  }

  private static IllegalStateException failure(LedgerDefinition definition, SQLException cause) {
    return new IllegalStateException("cannot read the ledger " + definition.id(), cause);
  }
}
