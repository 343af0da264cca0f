package org.xianwu.platform.ledger.table;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers with which columns the indexes of a table begin. */
final class TableIndexes {

  private final Map<String, Set<String>> firstColumns = new ConcurrentHashMap<>();

  /** Whether a filter on the column reads an index instead of the table. */
  boolean starts(Connection connection, String table, String column) throws SQLException {
    Set<String> known = firstColumns.get(table);
    if (known == null) {
      known = read(connection.getMetaData(), table);
      firstColumns.put(table, known);
    }
    return known.contains(column);
  }

  private static Set<String> read(DatabaseMetaData meta, String table) throws SQLException {
    int dot = table.indexOf('.');
    String schema = dot < 0 ? null : stored(meta, table.substring(0, dot));
    Set<String> columns = new HashSet<>();
    try (ResultSet rows =
        meta.getIndexInfo(null, schema, stored(meta, table.substring(dot + 1)), false, true)) {
      while (rows.next()) {
        String column = rows.getString("COLUMN_NAME");
        if (column != null && rows.getInt("ORDINAL_POSITION") == 1) {
          columns.add(column.toLowerCase(Locale.ROOT));
        }
      }
    }
    return Set.copyOf(columns);
  }

  private static String stored(DatabaseMetaData meta, String name) throws SQLException {
    return meta.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
  }
}
