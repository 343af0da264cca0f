package org.xianwu.platform.ledger.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.Sheets;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.ledger.value.Moments;

/** Writes tables of functions as spreadsheets. */
@Component(service = Sheets.class)
public final class PlainSheets implements Sheets {

  private final CallerContext callers;
  private final Directory directory;
  private final Clock clock;

  @Activate
  public PlainSheets(
      @Reference CallerContext callers, @Reference Directory directory, @Reference Clock clock) {
    this.callers = Objects.requireNonNull(callers);
    this.directory = Objects.requireNonNull(directory);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public void write(Table table, OutputStream out) {
    Caller caller = callers.current();
    Language language = caller.language();
    String taken =
        (language == Language.ZH ? "导出：" : "Exported by ")
            + caller.name()
            + " "
            + Moments.minute(clock.instant());
    String title = table.title().in(language);
    try {
      Workbook book = new Workbook(out, "Xianwu", "1.0");
      book.properties().setTitle(title).setCompany(directory.organisation()).setDescription(taken);
      Worksheet sheet = book.newWorksheet(CellText.sheetName(title));
      sheet.footer(taken.replace("&", "&&"), Position.LEFT);
      for (int i = 0; i < table.columns().size(); i++) {
        sheet.inlineString(0, i, CellText.outgoing(table.columns().get(i).in(language)));
        sheet.style(0, i).bold().fillColor("E6EBF2").set();
        sheet.width(i, 20);
      }
      sheet.freezePane(0, 1);
      int at = 1;
      for (List<Object> row : table.rows()) {
        for (int i = 0; i < row.size(); i++) {
          cell(sheet, at, i, row.get(i), language);
        }
        at++;
      }
      sheet.finish();
      book.finish();
    } catch (IOException readerLeft) {
      throw new UncheckedIOException(readerLeft);
    }
  }

  private static void cell(Worksheet sheet, int row, int at, Object value, Language language) {
    if (value instanceof BigDecimal money) {
      sheet.value(row, at, money);
      sheet.style(row, at).format("0.00").set();
    } else if (value instanceof Number number) {
      sheet.value(row, at, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, at, day);
      sheet.style(row, at).format("yyyy-mm-dd").set();
    } else if (value instanceof Label label) {
      sheet.inlineString(row, at, CellText.outgoing(label.in(language)));
    } else if (value != null) {
      sheet.inlineString(row, at, CellText.outgoing(value.toString()));
    }
  }
}
