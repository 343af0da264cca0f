package org.xianwu.platform.ledger.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.ImportReport;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.ProblemTexts;
import org.xianwu.platform.ledger.input.InputCheck;
import org.xianwu.platform.ledger.table.LedgerTable;
import org.xianwu.platform.ledger.value.LedgerProblem;

/**
 * Reads a spreadsheet row by row into a ledger: all rows or none. Every bad cell is named, so that
 * a clerk corrects a sheet once and not once for each fault.
 */
public final class SheetImport {

  private final Ledger ledger;
  private final Caller caller;
  private final LedgerTable table;
  private final InputCheck inputs;
  private final Directory directory;
  private final ProblemTexts problems;

  public SheetImport(
      Ledger ledger,
      Caller caller,
      LedgerTable table,
      InputCheck inputs,
      Directory directory,
      ProblemTexts problems) {
    this.ledger = Objects.requireNonNull(ledger);
    this.caller = Objects.requireNonNull(caller);
    this.table = Objects.requireNonNull(table);
    this.inputs = Objects.requireNonNull(inputs);
    this.directory = Objects.requireNonNull(directory);
    this.problems = Objects.requireNonNull(problems);
  }

  /**
   * Imports the first sheet of the upload.
   *
   * @param dryRun true to find out only
   * @throws Problem when the upload is no readable spreadsheet at all
   */
  public ImportReport read(InputStream upload, boolean dryRun) {
    try (SheetFile file = SheetFile.receive(upload);
        ReadableWorkbook book = open(file)) {
      try (Stream<Row> rows = book.getFirstSheet().openStream()) {
        return rows(new SheetRows(rows.iterator()), dryRun);
      }
    } catch (IOException broken) {
      throw Problem.of(LedgerProblem.SHEET_UNREADABLE);
    }
  }

  private ImportReport rows(Iterator<Row> rows, boolean dryRun) {
    ImportErrors errors = new ImportErrors(problems, caller.language());
    if (!rows.hasNext()) {
      throw Problem.of(LedgerProblem.SHEET_EMPTY);
    }
    Headings headings = Headings.read(rows.next(), ledger.definition(), errors);
    RowImport row =
        new RowImport(ledger, caller, table, inputs, new CellReader(directory), headings, errors);
    ImportRun run = new ImportRun(row, rows, errors, dryRun);
    if (errors.none()) {
      while (!run.finished()) {
        run.attempt(ledger);
      }
    }
    return new ImportReport(
        dryRun,
        run.rows(),
        dryRun || errors.none() ? row.created() : 0,
        dryRun || errors.none() ? row.updated() : 0,
        errors.cells(),
        errors.enough());
  }

  private static ReadableWorkbook open(SheetFile file) throws IOException {
    try {
      return new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
    } catch (RuntimeException broken) { // the reader throws whatever its XML parser throws
      throw Problem.of(LedgerProblem.SHEET_UNREADABLE);
    }
  }
}
