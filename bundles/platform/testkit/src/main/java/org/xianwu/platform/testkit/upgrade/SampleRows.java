package org.xianwu.platform.testkit.upgrade;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts one row into every table of a schema as it is now, as often as asked, and tells later which
 * of them are not as they were.
 */
final class SampleRows {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final int BYTES = 32;

  private final Connection connection;
  private final Map<String, Object> samples;
  private final List<Kept> kept = new ArrayList<>();
  private int round;

  /** A row as it was entered: the texts of its columns. */
  private record Kept(int round, String table, List<String> key, Map<String, String> values) {

    String where() {
      return key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    }
  }

  /**
   * @param samples values by {@code table.column} where any text, number or day will not do
   */
  SampleRows(Connection connection, Map<String, Object> samples) {
    this.connection = connection;
    this.samples = samples;
  }

  /** One more row in every table, those that are referred to first. */
  void enter(String schema) throws SQLException {
    round++;
    Map<String, Tables.Table> left = new TreeMap<>(Tables.of(connection, schema));
    Map<String, Map<String, Object>> entered = new LinkedHashMap<>();
    while (!left.isEmpty()) {
      Tables.Table next =
          left.values().stream()
              .filter(table -> Collections.disjoint(table.parents(), left.keySet()))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables in a circle: " + left.keySet()));
      left.remove(next.name());
      entered.put(next.name(), insert(next, entered));
    }
  }

  private Map<String, Object> insert(Tables.Table table, Map<String, Map<String, Object>> entered)
      throws SQLException {
    Map<String, Object> row = new LinkedHashMap<>();
    for (Tables.Column column : table.columns()) {
      row.put(column.name(), value(table, column, entered));
    }
    String columns = String.join(", ", row.keySet());
    String marks = String.join(", ", Collections.nCopies(row.size(), "?"));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into " + table.path() + " (" + columns + ") values (" + marks + ")")) {
      set(insert, row.values());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new SQLException("no row could be entered into " + table.path() + ": " + row, e);
    }
    kept.add(new Kept(round, table.path(), table.key(), texts(row)));
    return row;
  }

  private Object value(
      Tables.Table table, Tables.Column column, Map<String, Map<String, Object>> entered) {
    Tables.Reference reference = table.references().get(column.name());
    if (reference != null) {
      // the first entry of a chain refers to nobody
      return reference.table().equals(table.name())
          ? null
          : entered.get(reference.table()).get(reference.column());
    }
    Object sample = samples.get(table.name() + "." + column.name());
    return sample == null ? any(column) : sample;
  }

  private Object any(Tables.Column column) {
    return switch (column.type()) {
      case Types.BIGINT -> 1_000_000L + round;
      case Types.INTEGER, Types.SMALLINT -> round;
      case Types.DECIMAL, Types.NUMERIC -> BigDecimal.valueOf(round);
      case Types.DOUBLE, Types.REAL, Types.FLOAT -> (double) round;
      case Types.BOOLEAN, Types.BIT -> round % 2 == 0;
      case Types.DATE -> Date.valueOf(DAY.plusDays(round));
      case Types.TIMESTAMP -> Timestamp.valueOf(at());
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> bytes();
      case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> text(column.size());
      default -> throw new IllegalStateException("no sample for " + column);
    };
  }

  private LocalDateTime at() {
    return DAY.plusDays(round).atTime(8, 30, 15, 123_000_000);
  }

  private byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    Arrays.fill(bytes, (byte) round);
    return bytes;
  }

  private String text(int size) {
    String number = Integer.toString(round, Character.MAX_RADIX);
    String text = size > 8 ? "望溪县" + number : number;
    return text.length() > size ? text.substring(text.length() - size) : text;
  }

  private static void set(PreparedStatement statement, Collection<Object> values)
      throws SQLException {
    int place = 0;
    for (Object value : values) {
      place++;
      if (value == null) {
        statement.setNull(place, Types.BIGINT);
      } else if (value instanceof byte[] bytes) {
        statement.setBytes(place, bytes);
      } else {
        statement.setObject(place, value);
      }
    }
  }

  private static Map<String, String> texts(Map<String, Object> row) {
    Map<String, String> texts = new LinkedHashMap<>();
    row.forEach((column, value) -> texts.put(column, text(value)));
    return texts;
  }

  private static String text(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return value.toString();
  }

  /**
   * What was lost or became another, in words.
   *
   * @param givenUp {@code table} or {@code table.column} that a change set drops on purpose
   */
  List<String> lost(Set<String> givenUp) throws SQLException {
    List<String> lost = new ArrayList<>();
    for (Kept row : kept) {
      String table = row.table().substring(row.table().indexOf('.') + 1);
      if (!givenUp.contains(table)) {
        compare(row, table, givenUp, lost);
      }
    }
    return lost;
  }

  private void compare(Kept row, String table, Set<String> givenUp, List<String> lost)
      throws SQLException {
    String name = "the row of " + row.table() + " that was entered after step " + row.round();
    try (PreparedStatement select =
        connection.prepareStatement("select * from " + row.table() + " where " + row.where())) {
      bindKey(select, row);
      try (ResultSet found = select.executeQuery()) {
        if (!found.next()) {
          lost.add(name + " is gone");
          return;
        }
        Map<String, String> now = read(found);
        row.values()
            .forEach(
                (column, before) -> {
                  String after = now.getOrDefault(column, "no longer a column");
                  if (!after.equals(before) && !givenUp.contains(table + "." + column)) {
                    lost.add(name + " had " + column + " " + before + ", now " + after);
                  }
                });
      }
    }
  }

  private void bindKey(PreparedStatement select, Kept row) throws SQLException {
    int place = 0;
    for (String column : row.key()) {
      place++;
      String text = row.values().get(column);
      int type = select.getParameterMetaData().getParameterType(place);
      if (type == Types.BIGINT || type == Types.INTEGER) {
        select.setLong(place, Long.parseLong(text));
      } else if (type == Types.DATE) {
        select.setDate(place, Date.valueOf(text));
      } else {
        select.setString(place, text);
      }
    }
  }

  private static Map<String, String> read(ResultSet row) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    var columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.put(
          Tables.lower(columns.getColumnName(i)), text(read(row, i, columns.getColumnType(i))));
    }
    return values;
  }

  private static Object read(ResultSet row, int place, int type) throws SQLException {
    return switch (type) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> row.getBytes(place);
      case Types.CLOB -> row.getString(place);
      case Types.BOOLEAN, Types.BIT -> row.getBoolean(place) && !row.wasNull();
      default -> row.getObject(place);
    };
  }
}
