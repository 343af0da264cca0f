package org.xianwu.platform.ledger.table;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Visibility;

/** Which columns are read for a ledger, and how a row is made of them. */
final class RowReader {

  private static final int STAMPS = 6;
  private static final String STAMPED =
      "t.id, t.rev, t.created_at, t.created_by, t.updated_at, t.updated_by";

  private final List<Column> columns;
  private final List<String> places;

  /**
   * Reads the columns of the definition.
   *
   * @param whole also the long texts that lists do not show
   */
  RowReader(LedgerDefinition definition, boolean whole) {
    columns =
        definition.columns().stream()
            .filter(column -> !column.source().isEmpty())
            .filter(column -> whole || column.listed() || column.type() != ColumnType.LONG_TEXT)
            .toList();
    Visibility visibility = definition.visibility();
    Set<String> asked = new LinkedHashSet<>();
    Stream.of(visibility.own(), visibility.department(), visibility.unit())
        .forEach(name -> name.ifPresent(asked::add));
    places = List.copyOf(asked);
  }

  /** The select list over the table {@code t}. */
  String list() {
    StringBuilder list = new StringBuilder(STAMPED);
    for (String place : places) {
      list.append(", t.").append(Sql.name(place));
    }
    for (Column column : columns) {
      list.append(", t.").append(Sql.name(column.source()));
    }
    return list.toString();
  }

  RecordRow read(ResultSet row) throws SQLException {
    int at = STAMPS;
    Map<String, Long> held = new LinkedHashMap<>();
    for (String place : places) {
      held.put(place, row.getLong(++at));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Column column : columns) {
      Object value = value(row, ++at, column.type());
      if (value != null) {
        values.put(column.key(), value);
      }
    }
    return new RecordRow(
        row.getLong(1),
        row.getInt(2),
        row.getTimestamp(3).toInstant(),
        row.getLong(4),
        row.getTimestamp(5).toInstant(),
        row.getLong(6),
        values,
        held);
  }

  private static Object value(ResultSet row, int at, ColumnType type) throws SQLException {
    return switch (type) {
      case INTEGER -> present(row, row.getInt(at));
      case DECIMAL, MONEY -> row.getBigDecimal(at);
      case DATE -> {
        Date day = row.getDate(at);
        yield day == null ? null : day.toLocalDate();
      }
      case DATE_TIME -> {
        Timestamp moment = row.getTimestamp(at);
        yield moment == null ? null : moment.toInstant();
      }
      case TIME -> {
        Time time = row.getTime(at);
        yield time == null ? null : time.toLocalTime();
      }
      case BOOLEAN -> present(row, row.getBoolean(at));
      case PERSON, UNIT, DEPARTMENT, REFERENCE -> {
        long id = row.getLong(at);
        yield id == 0 ? null : (Object) id;
      }
      case TEXT, LONG_TEXT, CHOICE, PHONE, PEOPLE -> {
        String text = row.getString(at);
        yield text == null || text.isEmpty() ? null : text;
      }
    };
  }

  private static Object present(ResultSet row, Object value) throws SQLException {
    return row.wasNull() ? null : value;
  }
}
