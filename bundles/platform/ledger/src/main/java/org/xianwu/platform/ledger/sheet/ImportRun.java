package org.xianwu.platform.ledger.sheet;

import java.util.Iterator;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Row;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.problem.Problem;

/**
 * Takes the rows of a sheet through transactions of the ledger.
 *
 * <p>When the domain refuses a row, its transaction can only be rolled back, so nothing will be
 * kept any more; the following rows go on in another one, which is rolled back too, only to find
 * what else is wrong with the sheet.
 */
final class ImportRun {

  private static final int SERVER_FAULT = 500;

  private final RowImport row;
  private final Iterator<Row> rows;
  private final ImportErrors errors;
  private final boolean dryRun;
  private boolean finished;
  private boolean abandoned;
  private int count;

  ImportRun(RowImport row, Iterator<Row> rows, ImportErrors errors, boolean dryRun) {
    this.row = Objects.requireNonNull(row);
    this.rows = Objects.requireNonNull(rows);
    this.errors = Objects.requireNonNull(errors);
    this.dryRun = dryRun;
  }

  boolean finished() {
    return finished;
  }

  /** Rows read so far. */
  int rows() {
    return count;
  }

  /** Goes on as far as one transaction carries. */
  void attempt(Ledger ledger) {
    abandoned = false;
    try {
      ledger.importing(this::transaction);
    } catch (RuntimeException thrown) { // the store may have wrapped what rolled it back
      if (!abandoned) {
        throw thrown;
      }
      return;
    }
    if (abandoned) {
      throw new IllegalStateException(
          "importing() of " + ledger.definition().id() + " kept what had to be rolled back");
    }
  }

  private void transaction() {
    while (rows.hasNext() && !errors.enough()) {
      Row next = rows.next();
      count++;
      try {
        row.take(next);
      } catch (Problem refused) {
        if (refused.code().status() >= SERVER_FAULT) {
          // the suite is in trouble, not the row
          throw refused;
        }
        row.blame(next, refused);
        throw abandon();
      }
    }
    finished = true;
    if (dryRun || !errors.none()) {
      throw abandon();
    }
  }

  private RuntimeException abandon() {
    abandoned = true;
    return new Abandoned();
  }

  /** Rolls back without a fault. */
  private static final class Abandoned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Abandoned() {
      super("nothing of the import is kept", null, false, false);
    }
  }
}
