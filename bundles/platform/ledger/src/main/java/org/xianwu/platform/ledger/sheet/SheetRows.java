package org.xianwu.platform.ledger.sheet;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Row;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.ledger.value.LedgerProblem;

/** The rows of a sheet that hold anything, up to the number that one import takes. */
final class SheetRows implements Iterator<Row> {

  static final int MOST_ROWS = 200_000;

  private final Iterator<Row> rows;
  private Row next;
  private int count = -1;

  SheetRows(Iterator<Row> rows) {
    this.rows = Objects.requireNonNull(rows);
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return row;
  }

  private Row advance() {
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (row.stream().anyMatch(cell -> cell != null && !CellReader.shown(cell).isBlank())) {
          return counted(row);
        }
      }
      return null;
    } catch (Problem tooMany) {
      throw tooMany;
    } catch (RuntimeException broken) { // the reader throws whatever its XML parser throws
      throw Problem.of(LedgerProblem.SHEET_UNREADABLE);
    }
  }

  private Row counted(Row row) {
    count++;
    if (count > MOST_ROWS) {
      throw Problem.of(LedgerProblem.SHEET_TOO_LONG).with("limit", MOST_ROWS);
    }
    return row;
  }
}
