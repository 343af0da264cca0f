package org.xianwu.reception.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.xianwu.platform.api.paperwork.Written;

/** Gathers what fills a sheet; no place stays without a value. */
final class Fields {

  private final Map<String, Object> values = new HashMap<>();

  /** A text, empty for none. */
  Fields text(String place, String text) {
    values.put(place, Objects.requireNonNull(text, place));
    return this;
  }

  /** Whether a part of the sheet appears. */
  Fields flag(String place, boolean shown) {
    values.put(place, shown);
    return this;
  }

  /**
   * The rows of a table, counted in the column {@code no}; an empty table has one row that is
   * struck out.
   *
   * @param cells of one entry in the order of the columns
   */
  <T> Fields rows(
      String place, List<String> columns, List<T> entries, Function<T, List<String>> cells) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (T entry : entries) {
      rows.add(row(Integer.toString(rows.size() + 1), columns, cells.apply(entry)));
    }
    if (rows.isEmpty()) {
      rows.add(row(Written.NONE, columns, columns.stream().map(column -> Written.NONE).toList()));
    }
    values.put(place, List.copyOf(rows));
    return this;
  }

  private static Map<String, Object> row(String number, List<String> columns, List<String> cells) {
    Map<String, Object> row = new HashMap<>();
    row.put("no", number);
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return row;
  }

  Map<String, Object> values() {
    return new HashMap<>(values);
  }
}
