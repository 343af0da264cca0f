package org.xianwu.platform.api.paperwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.xianwu.platform.api.approval.Approvals.Signature;

/** Gathers what fills a sheet; no place stays without a value. */
public final class Fields {

  private final Map<String, Object> values = new HashMap<>();

  /** A text, empty for none. */
  public Fields text(String place, String text) {
    values.put(place, Objects.requireNonNull(text, place));
    return this;
  }

  /** Whether a part of the sheet appears. */
  public Fields flag(String place, boolean shown) {
    values.put(place, shown);
    return this;
  }

  /**
   * The rows of a table, counted in the column {@code no}; an empty table has one row that is
   * struck out.
   *
   * @param cells of one entry in the order of the columns
   */
  public <T> Fields rows(
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

  /**
   * The opinions of those who agreed, in the columns {@code stage}, {@code opinion} and {@code
   * signature}; one who wrote no opinion agrees (同意).
   *
   * @param standing stands for the opinion while nobody signed; a line to sign by hand goes with it
   */
  public Fields signatures(String place, List<Signature> signatures, String standing) {
    List<List<String>> signed =
        signatures.isEmpty()
            ? List.of(List.of("审批意见", standing, Written.blank("签名")))
            : signatures.stream().map(Fields::cells).toList();
    return rows(place, List.of("stage", "opinion", "signature"), signed, Function.identity());
  }

  private static List<String> cells(Signature one) {
    String opinion = one.opinion().isBlank() ? "同意" : one.opinion();
    return List.of(one.stage(), opinion, "签名：" + one.name() + "　　" + Written.day(one.at()));
  }

  private static Map<String, Object> row(String number, List<String> columns, List<String> cells) {
    Map<String, Object> row = new HashMap<>();
    row.put("no", number);
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return row;
  }

  /** What was gathered so far; a copy. */
  public Map<String, Object> values() {
    return new HashMap<>(values);
  }
}
