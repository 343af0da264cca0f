package org.xianwu.platform.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.xianwu.platform.api.ledger.Column;

/** Reads what the index keeps of the rows of a ledger. */
final class RecordTexts {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");

  private final DataSource source;

  RecordTexts(DataSource source) {
    this.source = Objects.requireNonNull(source);
  }

  /** A name of a definition, refused unless it is a plain one. */
  static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalStateException("not a name in the database: " + name);
    }
    return name;
  }

  static String places(int count) {
    return Stream.generate(() -> "?").limit(count).collect(Collectors.joining(", ", "(", ")"));
  }

  /** The next rows by id, for a scan of the whole table along its key. */
  List<IndexedRecord> behind(SearchableColumns columns, long id, int limit) throws SQLException {
    return read(columns, "t.id > ? order by t.id fetch first " + limit + " rows only", List.of(id));
  }

  /** Those of the rows that still exist. */
  List<IndexedRecord> byIds(SearchableColumns columns, Collection<Long> ids) throws SQLException {
    return read(columns, "t.id in " + places(ids.size()), ids);
  }

  private List<IndexedRecord> read(
      SearchableColumns columns, String condition, Collection<Long> parameters)
      throws SQLException {
    List<String> selected = new ArrayList<>(List.of("id"));
    selected.addAll(columns.places());
    columns.texts().forEach(column -> selected.add(column.source()));
    columns.references().forEach(column -> selected.add(column.source()));
    String list =
        selected.stream().map(name -> "t." + name(name)).collect(Collectors.joining(", "));
    String sql =
        "select " + list + " from " + name(columns.definition().table()) + " t where " + condition;
    List<IndexedRecord> records = new ArrayList<>();
    try (Connection connection = source.getConnection()) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        bind(statement, parameters);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            records.add(record(columns, row));
          }
        }
      }
      for (Column column : columns.people()) {
        gather(connection, column, records);
      }
    }
    return records;
  }

  private static IndexedRecord record(SearchableColumns columns, ResultSet row)
      throws SQLException {
    int at = 1;
    long id = row.getLong(at);
    Map<String, Long> places = new LinkedHashMap<>();
    for (String place : columns.places()) {
      places.put(place, row.getLong(++at));
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < columns.texts().size(); i++) {
      String text = row.getString(++at);
      if (text != null && !text.isEmpty()) {
        texts.add(text);
      }
    }
    Map<String, List<Long>> references = new LinkedHashMap<>();
    for (Column column : columns.references()) {
      references.put(column.key(), new ArrayList<>(List.of(row.getLong(++at))));
    }
    return new IndexedRecord(id, places, texts, references);
  }

  private static void gather(Connection connection, Column column, List<IndexedRecord> records)
      throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    Column.ChildValues child = column.child().orElseThrow();
    Map<Long, IndexedRecord> byId =
        records.stream().collect(Collectors.toMap(IndexedRecord::id, record -> record));
    String record = name(child.recordColumn());
    String sql =
        "select "
            + record
            + ", "
            + name(child.valueColumn())
            + " from "
            + name(child.table())
            + " where "
            + record
            + " in "
            + places(byId.size());
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, byId.keySet());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          byId.get(row.getLong(1))
              .references()
              .computeIfAbsent(column.key(), key -> new ArrayList<>())
              .add(row.getLong(2));
        }
      }
    }
  }

  private static void bind(PreparedStatement statement, Collection<Long> parameters)
      throws SQLException {
    int place = 1;
    for (Long value : parameters) {
      statement.setLong(place++, value);
    }
  }
}
