package org.xianwu.platform.ledger.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;

/**
 * Writes the empty sheet that an import understands: headings with a star where a cell must be
 * filled, choices to pick from, and a second sheet that tells how to fill each column.
 */
public final class SheetTemplate {

  private static final int ROWS_WITH_CHOICES = 5000;

  private final LedgerDefinition definition;
  private final Language language;
  private final Texts texts;
  private final LocalDate today;

  /**
   * A template in one language.
   *
   * @param today stands as the example of a date
   */
  public SheetTemplate(
      LedgerDefinition definition, Language language, Texts texts, LocalDate today) {
    this.definition = Objects.requireNonNull(definition);
    this.today = Objects.requireNonNull(today);
    this.language = Objects.requireNonNull(language);
    this.texts = Objects.requireNonNull(texts);
  }

  public void write(OutputStream out) {
    List<Column> columns = definition.columns().stream().filter(Column::creatable).toList();
    try {
      Workbook book = new Workbook(out, "Xianwu", "1.0");
      Worksheet sheet = book.newWorksheet(CellText.sheetName(definition.title().in(language)));
      Worksheet hints = book.newWorksheet(text("hints"));
      Worksheet choices = book.newWorksheet(text("choices"));
      choices.setVisibilityState(VisibilityState.HIDDEN);
      hint(hints, 0, text("column"), text("must"), text("how"), text("example"));
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        heading(sheet, i, column);
        offer(sheet, i, column, choices);
        String must = column.required() ? text("yes") : "";
        hint(hints, i + 1, column.label().in(language), must, how(column), example(column));
      }
      sheet.freezePane(0, 1);
      hints.width(0, 18);
      hints.width(2, 60);
      hints.width(3, 30);
      sheet.finish();
      hints.finish();
      choices.finish();
      book.finish();
    } catch (IOException readerLeft) {
      throw new UncheckedIOException(readerLeft);
    }
  }

  private void heading(Worksheet sheet, int at, Column column) {
    sheet.inlineString(0, at, column.label().in(language) + (column.required() ? "*" : ""));
    sheet.style(0, at).bold().fillColor(column.required() ? "FDE8D0" : "E6EBF2").set();
    sheet.width(at, SheetExport.width(column));
    boolean text = column.type() == ColumnType.TEXT || column.type() == ColumnType.PHONE;
    if (text) {
      // else the program turns long digits into 1.38E+10
      sheet.style(at).format("@").set();
    }
  }

  private void offer(Worksheet sheet, int at, Column column, Worksheet choices) {
    List<String> offered =
        column.type() == ColumnType.BOOLEAN
            ? List.of(text("yes"), text("no"))
            : column.choices().stream()
                .map(Choice::label)
                .map(label -> label.in(language))
                .toList();
    if (offered.isEmpty()) {
      return;
    }
    for (int row = 0; row < offered.size(); row++) {
      choices.inlineString(row, at, offered.get(row));
    }
    sheet
        .range(1, at, ROWS_WITH_CHOICES, at)
        .validateWithList(choices.range(0, at, offered.size() - 1, at))
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .error(text("pick"));
  }

  private static void hint(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.inlineString(row, i, CellText.outgoing(cells[i]));
    }
  }

  private String how(Column column) {
    String help = column.help().in(language);
    String form = text("how." + column.type().code(), Map.of("max", column.maxLength()));
    return help.isEmpty() ? form : help + (language == Language.ZH ? "；" : "; ") + form;
  }

  private String example(Column column) {
    if (!column.choices().isEmpty()) {
      return column.choices().get(0).label().in(language);
    }
    return text("example." + column.type().code(), Map.of("today", today));
  }

  private String text(String key) {
    return text(key, Map.of());
  }

  private String text(String key, Map<String, ?> parameters) {
    return texts
        .find(language, "ledger.template." + key, parameters)
        .orElse(key.toLowerCase(Locale.ROOT));
  }
}
