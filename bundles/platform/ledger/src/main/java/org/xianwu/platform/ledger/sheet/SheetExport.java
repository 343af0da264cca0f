package org.xianwu.platform.ledger.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.ledger.table.Cursor;
import org.xianwu.platform.ledger.table.ListRequest;
import org.xianwu.platform.ledger.table.RecordRow;
import org.xianwu.platform.ledger.value.Display;
import org.xianwu.platform.ledger.value.Mask;
import org.xianwu.platform.ledger.value.Moments;

/**
 * Writes a list as a spreadsheet. Rows are read page by page and written at once, so a long list
 * needs no more memory than a short one. Who took the file and when stands in its footer, its
 * properties and on a sheet of its own.
 */
public final class SheetExport {

  private static final int PAGE = 500;

  /** What a sheet holds, with some room. */
  private static final int MOST_ROWS = 1_000_000;

  private final LedgerDefinition definition;
  private final Caller caller;
  private final Directory directory;
  private final Language language;
  private final Display display;
  private int rows;

  public SheetExport(LedgerDefinition definition, Caller caller, Directory directory) {
    this.definition = Objects.requireNonNull(definition);
    this.caller = Objects.requireNonNull(caller);
    this.directory = Objects.requireNonNull(directory);
    this.language = caller.language();
    this.display = new Display(directory);
  }

  /** Rows written so far. */
  public int rows() {
    return rows;
  }

  /**
   * Writes the list.
   *
   * @param pages reads a page, and one row more when another follows
   * @param request the list, from its first row
   * @param filters as they stand on the sheet about the file
   */
  public void write(
      Function<ListRequest, List<RecordRow>> pages,
      ListRequest request,
      String filters,
      Instant at,
      OutputStream out) {
    String taken = word("导出：", "Exported by ") + caller.name() + " " + Moments.minute(at);
    try {
      Workbook book = new Workbook(out, "Xianwu", "1.0");
      book.properties()
          .setTitle(definition.title().in(language))
          .setCompany(directory.organisation())
          .setDescription(taken);
      Worksheet sheet = book.newWorksheet(CellText.sheetName(definition.title().in(language)));
      sheet.footer(taken.replace("&", "&&"), Position.LEFT);
      headings(sheet);
      ListRequest page = request.inPagesOf(PAGE);
      boolean more = true;
      while (more) {
        List<RecordRow> read = pages.apply(page);
        more = read.size() > PAGE && rows + PAGE < MOST_ROWS;
        List<RecordRow> shown = read.subList(0, Math.min(PAGE, read.size()));
        shown.forEach(row -> row(sheet, row));
        sheet.flush();
        if (more) {
          RecordRow last = shown.get(shown.size() - 1);
          page = page.behind(new Cursor(last.values().get(page.order().key()), last.id()));
        }
      }
      sheet.finish();
      about(book, filters, at);
      book.finish();
    } catch (IOException readerLeft) {
      throw new UncheckedIOException(readerLeft);
    }
  }

  private void headings(Worksheet sheet) throws IOException {
    for (int i = 0; i < definition.columns().size(); i++) {
      Column column = definition.columns().get(i);
      sheet.inlineString(0, i, CellText.outgoing(column.label().in(language)));
      sheet.style(0, i).bold().fillColor("E6EBF2").set();
      sheet.width(i, width(column));
    }
    sheet.freezePane(0, 1);
    sheet.flush();
  }

  static double width(Column column) {
    return switch (column.type()) {
      case LONG_TEXT -> 48;
      case TEXT, PEOPLE -> 24;
      case DATE_TIME, PHONE, UNIT -> 18;
      default -> 13;
    };
  }

  private void row(Worksheet sheet, RecordRow row) {
    rows++;
    Optional<LocalDate> day =
        row.values().get(definition.dayKey()) instanceof LocalDate on
            ? Optional.of(on)
            : Optional.empty();
    for (int i = 0; i < definition.columns().size(); i++) {
      Column column = definition.columns().get(i);
      Object value = row.values().get(column.key());
      if (value != null) {
        boolean hidden = Mask.hides(column, caller);
        cell(sheet, i, column, hidden ? Mask.of(column, value) : value, day);
      }
    }
  }

  private void cell(Worksheet sheet, int at, Column column, Object value, Optional<LocalDate> day) {
    if (value instanceof Integer number) {
      sheet.value(rows, at, number);
    } else if (value instanceof BigDecimal number) {
      sheet.value(rows, at, number);
      if (column.type() == ColumnType.MONEY) {
        sheet.style(rows, at).format("#,##0.00").set();
      }
    } else if (value instanceof LocalDate date) {
      sheet.value(rows, at, date);
      sheet.style(rows, at).format("yyyy-mm-dd").set();
    } else if (value instanceof Instant instant) {
      sheet.value(rows, at, Moments.inOffice(instant));
      sheet.style(rows, at).format("yyyy-mm-dd hh:mm").set();
    } else {
      sheet.inlineString(rows, at, CellText.outgoing(text(column, value, day)));
    }
  }

  private String text(Column column, Object value, Optional<LocalDate> day) {
    if (value instanceof List<?> ids) {
      return ids.stream().map(id -> person((Long) id)).collect(Collectors.joining("、"));
    }
    return column.type() == ColumnType.PERSON && value instanceof Long id
        ? person(id)
        : display.text(column, value, language, day);
  }

  /** With the unit where the name alone would not be understood by an import. */
  private String person(long id) {
    String name = display.person(id);
    if (directory.named(name).size() < 2) {
      return name;
    }
    return directory
        .person(id)
        .map(Person::unitId)
        .flatMap(directory::unit)
        .map(Unit::name)
        .map(unit -> name + "（" + unit + "）")
        .orElse(name);
  }

  private void about(Workbook book, String filters, Instant at) throws IOException {
    Worksheet sheet = book.newWorksheet(word("导出说明", "About"));
    String[][] lines = {
      {word("单位", "Organisation"), directory.organisation()},
      {word("台账", "Ledger"), definition.title().in(language)},
      {word("导出人", "Exported by"), caller.name()},
      {word("导出时间", "Exported at"), Moments.minute(at)},
      {word("条件", "Filters"), filters},
      {word("行数", "Rows"), Integer.toString(rows)}
    };
    for (int i = 0; i < lines.length; i++) {
      sheet.inlineString(i, 0, lines[i][0]);
      sheet.inlineString(i, 1, CellText.outgoing(lines[i][1]));
    }
    sheet.width(0, 14);
    sheet.width(1, 48);
    sheet.finish();
  }

  private String word(String zh, String en) {
    return language == Language.ZH ? zh : en;
  }
}
