package org.xianwu.platform.ledger.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Sheets as a clerk fills them, and what a clerk sees in them. */
final class SheetMaker {

  private SheetMaker() {}

  /** Rows of texts, numbers, days and moments. */
  static InputStream sheet(Object[]... rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Workbook book = new Workbook(out, "Test", "1.0");
      Worksheet sheet = book.newWorksheet("表");
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          put(sheet, row, column, rows[row][column]);
        }
      }
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayInputStream(out.toByteArray());
  }

  static Object[] row(Object... cells) {
    return cells;
  }

  /** The cells of the sheet at that place as they stand there. */
  static List<List<Object>> cells(byte[] file, int sheet) {
    List<List<Object>> cells = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
        Stream<Row> rows = book.getSheet(sheet).orElseThrow().openStream()) {
      rows.forEach(row -> cells.add(row.stream().map(SheetMaker::value).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells;
  }

  private static Object value(Cell cell) {
    return cell == null || cell.getValue() == null ? "" : cell.getValue();
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy/m/d").set();
    } else if (value instanceof LocalDateTime moment) {
      sheet.value(row, column, moment);
      sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof String text) {
      sheet.value(row, column, text);
    }
  }
}
