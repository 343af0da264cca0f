package org.xianwu.platform.api.ledger;

import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;
import org.xianwu.platform.api.text.Label;

/**
 * Writes tables that are no ledger as spreadsheets, for example a summary of a year; ledgers have
 * their own export. Who took the file and when stands in its footer.
 */
@ProviderType
public interface Sheets {

  /** Writes a table as xlsx, in the language of the current caller; the stream stays open. */
  void write(Table table, OutputStream out);

  /**
   * A table of moderate length; it is held in memory.
   *
   * @param rows a value for each column: a text, {@code Label}, whole number, {@code BigDecimal}
   *     with two decimals, {@code LocalDate}, or null for an empty cell
   */
  record Table(Label title, List<Label> columns, List<List<Object>> rows) {

    public Table {
      Objects.requireNonNull(title);
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }
}
