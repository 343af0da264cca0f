package org.xianwu.platform.ledger.table;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A statement as it grows: text that is made from definitions only, and its parameters. */
final class Sql {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");

  // definitions stand in the code, so there are few names, and each is asked for with every request
  private static final Set<String> PLAIN = ConcurrentHashMap.newKeySet();

  /**
   * Values of one {@code in}: Derby looks so many up by the key; of many more it scans the table.
   */
  static final int MOST_IN = 256;

  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  /** A table or column name of a definition, refused unless it is a plain one. */
  static String name(String name) {
    if (!PLAIN.contains(name)) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalStateException("not a name in the database: " + name);
      }
      PLAIN.add(name);
    }
    return name;
  }

  Sql add(String fragment, Object... values) {
    text.append(fragment);
    parameters.addAll(List.of(values));
    return this;
  }

  Sql add(Sql other) {
    text.append(other.text);
    parameters.addAll(other.parameters);
    return this;
  }

  /**
   * {@code column in (...)}. The list is filled up to a power of two with its last value, so that
   * the database prepares few statements instead of one per length.
   */
  Sql in(String column, Collection<?> values) {
    if (values.isEmpty()) {
      return add("1 = 0");
    }
    List<Object> filled = new ArrayList<>(values);
    Object last = filled.get(filled.size() - 1);
    while (Integer.bitCount(filled.size()) != 1) {
      filled.add(last);
    }
    text.append(column).append(" in (?").append(", ?".repeat(filled.size() - 1)).append(')');
    parameters.addAll(filled);
    return this;
  }

  /** The values in parts that one {@link #in} takes. */
  static <T> List<List<T>> parts(List<T> values) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < values.size(); from += MOST_IN) {
      parts.add(values.subList(from, Math.min(from + MOST_IN, values.size())));
    }
    return parts;
  }

  String text() {
    return text.toString();
  }

  List<Object> parameters() {
    return List.copyOf(parameters);
  }

  void bind(PreparedStatement statement) throws SQLException {
    int place = 1;
    for (Object value : parameters) {
      statement.setObject(place++, forJdbc(value));
    }
  }

  /** Derby takes the classes of java.sql only; they are in the zone of the virtual machine, UTC. */
  private static Object forJdbc(Object value) {
    if (value instanceof LocalDate day) {
      return java.sql.Date.valueOf(day);
    }
    if (value instanceof Instant instant) {
      return Timestamp.from(instant);
    }
    return value instanceof LocalTime time ? Time.valueOf(time) : value;
  }
}
