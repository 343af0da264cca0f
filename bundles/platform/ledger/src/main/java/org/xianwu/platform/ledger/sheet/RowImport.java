package org.xianwu.platform.ledger.sheet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Reach;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.ledger.input.InputCheck;
import org.xianwu.platform.ledger.table.LedgerTable;
import org.xianwu.platform.ledger.table.RecordRow;
import org.xianwu.platform.ledger.value.LedgerProblem;

/** Makes or changes one record from one row of a sheet. */
final class RowImport {

  private final Ledger ledger;
  private final LedgerDefinition definition;
  private final Caller caller;
  private final LedgerTable table;
  private final InputCheck inputs;
  private final CellReader reader;
  private final Headings headings;
  private final ImportErrors errors;
  private final Set<Long> taken = new HashSet<>();
  private int created;
  private int updated;

  RowImport(
      Ledger ledger,
      Caller caller,
      LedgerTable table,
      InputCheck inputs,
      CellReader reader,
      Headings headings,
      ImportErrors errors) {
    this.ledger = Objects.requireNonNull(ledger);
    this.definition = ledger.definition();
    this.caller = Objects.requireNonNull(caller);
    this.table = Objects.requireNonNull(table);
    this.inputs = Objects.requireNonNull(inputs);
    this.reader = Objects.requireNonNull(reader);
    this.headings = Objects.requireNonNull(headings);
    this.errors = Objects.requireNonNull(errors);
  }

  int created() {
    return created;
  }

  int updated() {
    return updated;
  }

  /**
   * Reads, checks and keeps the row. What is wrong with its cells is reported; what the domain
   * refuses is thrown, for then the transaction is lost.
   */
  void take(Row row) {
    Map<String, Object> input = new LinkedHashMap<>();
    Set<String> bad = new HashSet<>();
    read(row, type -> type != ColumnType.DEPARTMENT, input, bad);
    read(row, type -> type == ColumnType.DEPARTMENT, input, bad);
    Values values;
    try {
      values = inputs.forCreate(definition, input, caller, definition.permissions().importing());
    } catch (Problem refused) {
      blame(row, refused, bad);
      return;
    }
    if (bad.isEmpty()) {
      keep(values);
    }
  }

  /** Sections come after all else, for it takes the unit of the row to know which is meant. */
  private void read(
      Row row, Predicate<ColumnType> now, Map<String, Object> input, Set<String> bad) {
    for (Map.Entry<Integer, Column> heading : headings.columns().entrySet()) {
      int place = heading.getKey();
      Column column = heading.getValue();
      if (now.test(column.type())) {
        try {
          Cell cell = row.hasCell(place) ? row.getCell(place) : null;
          input.put(column.key(), reader.read(column, cell, unit(input)));
        } catch (Problem refused) {
          bad.add(column.key());
          errors.cell(row.getRowNum(), place, column, shown(row, place), refused);
        }
      }
    }
  }

  private Optional<Long> unit(Map<String, Object> input) {
    return definition.columns().stream()
        .filter(column -> column.type() == ColumnType.UNIT)
        .map(column -> input.get(column.key()))
        .filter(Long.class::isInstance)
        .map(Long.class::cast)
        .findFirst();
  }

  /** Reports a refusal of the domain. */
  void blame(Row row, Problem refused) {
    blame(row, refused, Set.of());
  }

  private void blame(Row row, Problem refused, Set<String> already) {
    boolean named = false;
    for (Map.Entry<String, Problem> field : refused.fields().entrySet()) {
      Column column = definition.column(field.getKey()).orElse(null);
      if (column == null) {
        errors.row(row.getRowNum(), field.getValue());
      } else if (!already.contains(column.key())) {
        int place = headings.place(column.key());
        errors.cell(row.getRowNum(), place, column, shown(row, place), field.getValue());
      }
      named = true;
    }
    if (!named) {
      errors.row(row.getRowNum(), refused);
    }
  }

  private void keep(Values values) {
    OptionalLong meant = ledger.meant(values);
    if (meant.isEmpty()) {
      taken.add(ledger.create(values));
      created++;
      return;
    }
    long id = meant.getAsLong();
    if (!taken.add(id)) {
      throw Problem.of(LedgerProblem.ROW_TWICE);
    }
    // read outside the transaction, which has not touched this record
    Reach reach = definition.visibility().reach(caller, definition.permissions().importing());
    RecordRow current =
        table
            .one(definition, reach, id)
            .filter(known -> ledger.editable(known.forFunction(), caller))
            .orElseThrow(
                () ->
                    Problem.of(CommonProblem.DENIED)
                        .with("permission", definition.permissions().importing()));
    ledger.edit(id, current.rev(), changes(values));
    updated++;
  }

  /** An empty cell keeps what is there; what is given once only decided which record is meant. */
  private Values changes(Values values) {
    Map<String, Object> changes = new LinkedHashMap<>();
    for (Column column : definition.columns()) {
      Object value = values.asMap().get(column.key());
      if (value != null && column.editable()) {
        changes.put(column.key(), value);
      }
    }
    return Values.of(changes);
  }

  private static String shown(Row row, int place) {
    Cell cell = place >= 0 && row.hasCell(place) ? row.getCell(place) : null;
    return cell == null ? "" : CellReader.shown(cell);
  }
}
