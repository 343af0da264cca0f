package org.xianwu.platform.testkit.upgrade;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a schema as the database describes them, names in small letters. */
final class Tables {

  /** Where Liquibase keeps its own account. */
  private static final String LIQUIBASE = "databasechangelog";

  private Tables() {}

  /**
   * @param key columns of the primary key, or all when there is none
   */
  record Table(
      String schema,
      String name,
      List<Column> columns,
      List<String> key,
      Map<String, Reference> references) {

    String path() {
      return schema + "." + name;
    }

    /** Other tables that it refers to. */
    Set<String> parents() {
      Set<String> parents = new TreeSet<>();
      references.values().forEach(reference -> parents.add(reference.table()));
      parents.remove(name);
      return parents;
    }
  }

  /**
   * @param type of {@link java.sql.Types}
   * @param size in characters or digits
   */
  record Column(String name, int type, int size) {}

  record Reference(String table, String column) {}

  static Map<String, Table> of(Connection connection, String schema) throws SQLException {
    DatabaseMetaData meta = connection.getMetaData();
    String stored = meta.storesUpperCaseIdentifiers() ? schema.toUpperCase(Locale.ROOT) : schema;
    Map<String, Table> tables = new TreeMap<>();
    try (ResultSet rows = meta.getTables(null, stored, "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME");
        if (!lower(name).startsWith(LIQUIBASE)) {
          tables.put(lower(name), table(meta, stored, name));
        }
      }
    }
    return tables;
  }

  private static Table table(DatabaseMetaData meta, String schema, String name)
      throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows = meta.getColumns(null, schema, name, "%")) {
      while (rows.next()) {
        columns.add(
            new Column(
                lower(rows.getString("COLUMN_NAME")),
                rows.getInt("DATA_TYPE"),
                rows.getInt("COLUMN_SIZE")));
      }
    }
    Map<String, Reference> references = new TreeMap<>();
    try (ResultSet rows = meta.getImportedKeys(null, schema, name)) {
      while (rows.next()) {
        references.put(
            lower(rows.getString("FKCOLUMN_NAME")),
            new Reference(
                lower(rows.getString("PKTABLE_NAME")), lower(rows.getString("PKCOLUMN_NAME"))));
      }
    }
    List<String> key = key(meta, schema, name);
    return new Table(
        lower(schema),
        lower(name),
        columns,
        key.isEmpty() ? columns.stream().map(Column::name).toList() : key,
        references);
  }

  private static List<String> key(DatabaseMetaData meta, String schema, String name)
      throws SQLException {
    List<String> key = new ArrayList<>();
    try (ResultSet rows = meta.getPrimaryKeys(null, schema, name)) {
      while (rows.next()) {
        key.add(lower(rows.getString("COLUMN_NAME")));
      }
    }
    return key;
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
