package org.xianwu.platform.ledger.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.ledger.value.LedgerProblem;

/**
 * Which column of the ledger stands where in a sheet: in either language, in any order.
 *
 * @param columns place in the sheet to column; columns that the suite fills itself are left out, so
 *     that an exported sheet can be imported again
 */
record Headings(Map<Integer, Column> columns) {

  /** Reads the heading row and reports every heading that cannot be understood. */
  static Headings read(Row row, LedgerDefinition definition, ImportErrors errors) {
    Map<Integer, Column> found = new LinkedHashMap<>();
    for (Cell cell : row) {
      String heading = cell == null ? "" : CellReader.shown(cell);
      if (heading.isBlank()) {
        continue;
      }
      Optional<Column> column = column(definition, heading);
      if (column.isEmpty()) {
        errors.heading(
            row.getRowNum(),
            cell.getColumnIndex(),
            heading,
            Problem.of(LedgerProblem.UNKNOWN_HEADING).with("heading", heading));
      } else if (found.containsValue(column.get())) {
        errors.heading(
            row.getRowNum(),
            cell.getColumnIndex(),
            heading,
            Problem.of(LedgerProblem.HEADING_TWICE).with("heading", heading));
      } else if (column.get().creatable()) {
        found.put(cell.getColumnIndex(), column.get());
      }
    }
    List<Column> missing =
        definition.columns().stream()
            .filter(column -> column.required() && column.creatable())
            .filter(column -> !found.containsValue(column))
            .toList();
    for (Column column : missing) {
      String label = errors.label(column);
      errors.heading(
          row.getRowNum(),
          -1,
          label,
          Problem.of(LedgerProblem.MISSING_HEADING).with("heading", label));
    }
    return new Headings(found);
  }

  /** Where a column stands, -1 when the sheet does not have it. */
  int place(String key) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue().key().equals(key))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }

  private static Optional<Column> column(LedgerDefinition definition, String heading) {
    String asked = plain(heading);
    return definition.columns().stream()
        .filter(
            column ->
                plain(column.label().zh()).equals(asked)
                    || plain(column.label().en()).equals(asked)
                    || column.key().equalsIgnoreCase(asked))
        .findFirst();
  }

  private static String plain(String heading) {
    return heading
        .replaceAll("[\\s\\u3000*＊]", "")
        .replace("（必填）", "")
        .replace("(必填)", "")
        .toLowerCase(Locale.ROOT);
  }
}
