package org.xianwu.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;

/**
 * Checks that the migrations of a function made the indexes that its ledgers need: without them a
 * list is as slow as the ledger is long.
 *
 * <pre>{@code
 * try (Connection connection = STORE.plain().getConnection()) {
 *   LedgerIndexes.assertServed(roster.definition(), connection);
 * }
 * }</pre>
 */
public final class LedgerIndexes {

  private final DatabaseMetaData meta;
  private final boolean backwards;

  private LedgerIndexes(DatabaseMetaData meta) throws SQLException {
    this.meta = meta;
    // Derby cannot read an index backwards
    this.backwards = !meta.getDatabaseProductName().contains("Derby");
  }

  /** Fails and names what is missing. */
  public static void assertServed(LedgerDefinition definition, Connection connection)
      throws SQLException {
    assertThat(missing(definition, connection))
        .as("indexes missing for the ledger %s", definition.id())
        .isEmpty();
  }

  /** What is missing, as column lists. */
  public static List<String> missing(LedgerDefinition definition, Connection connection)
      throws SQLException {
    LedgerIndexes indexes = new LedgerIndexes(connection.getMetaData());
    List<String> missing = new ArrayList<>();
    List<List<String>> ofTable = indexes.of(definition.table());
    for (Order order : definition.orders()) {
      String source = definition.column(order.key()).orElseThrow().source();
      boolean down = order.direction() == Order.Direction.DESC;
      if (!indexes.served(ofTable, source, down)) {
        missing.add(definition.table() + columns(source, down));
      }
    }
    for (Column column : definition.columns()) {
      column
          .child()
          .filter(child -> !indexes.startsWith(child.table(), child.recordColumn()))
          .ifPresent(child -> missing.add(child.table() + "[" + child.recordColumn() + "]"));
    }
    return missing;
  }

  private boolean served(List<List<String>> indexes, String source, boolean down) {
    return starts(indexes, columns(source, down))
        || (backwards && starts(indexes, columns(source, !down)));
  }

  private static List<String> columns(String source, boolean down) {
    String direction = down ? " desc" : " asc";
    return source.equals("id")
        ? List.of("id" + direction)
        : List.of(source + direction, "id" + direction);
  }

  private static boolean starts(List<List<String>> indexes, List<String> columns) {
    return indexes.stream()
        .filter(index -> index.size() >= columns.size())
        .anyMatch(index -> index.subList(0, columns.size()).equals(columns));
  }

  private boolean startsWith(String table, String column) {
    try {
      return of(table).stream().anyMatch(index -> index.get(0).startsWith(column + " "));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Columns with their direction, index by index. */
  private List<List<String>> of(String table) throws SQLException {
    int dot = table.indexOf('.');
    Map<String, Map<Integer, String>> indexes = new TreeMap<>();
    try (ResultSet row =
        meta.getIndexInfo(
            null, stored(table.substring(0, dot)), stored(table.substring(dot + 1)), false, true)) {
      while (row.next()) {
        String column = row.getString("COLUMN_NAME");
        if (column != null) {
          String direction = "D".equals(row.getString("ASC_OR_DESC")) ? " desc" : " asc";
          indexes
              .computeIfAbsent(row.getString("INDEX_NAME"), name -> new TreeMap<>())
              .put(row.getInt("ORDINAL_POSITION"), column.toLowerCase(Locale.ROOT) + direction);
        }
      }
    }
    return indexes.values().stream()
        .<List<String>>map(columns -> new ArrayList<>(columns.values()))
        .toList();
  }

  private String stored(String name) throws SQLException {
    return meta.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
  }
}
