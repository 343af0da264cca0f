package org.xianwu.platform.ledger.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.ledger.value.LedgerProblem;
import org.xianwu.platform.ledger.value.Moments;

/** Reads a cell as its column needs it; the bounds are checked afterwards like those of a form. */
final class CellReader {

  /** The first day after the one that spreadsheets count though it never was (1900-02-29). */
  private static final double FIRST_SERIAL = 61;

  private static final double LAST_SERIAL = 110_000;
  private static final List<String> YES = List.of("是", "有", "yes", "y", "true", "1", "√", "✓");
  private static final List<String> NO = List.of("否", "无", "no", "n", "false", "0", "×");

  private final Names names;

  CellReader(Directory directory) {
    this.names = new Names(Objects.requireNonNull(directory));
  }

  /**
   * The input for the column.
   *
   * @param unit that the same row names, for the sections of units
   * @return null when the cell is empty
   */
  Object read(Column column, Cell cell, Optional<Long> unit) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return null;
    }
    if (cell.getType() == CellType.ERROR) {
      throw Problem.of(LedgerProblem.CELL_ERROR).with("value", shown(cell));
    }
    String text = CellText.incoming(shown(cell));
    if (text.isEmpty()) {
      return null;
    }
    return switch (column.type()) {
      case TEXT, LONG_TEXT, PHONE, REFERENCE -> text;
      case DEPARTMENT -> names.department(text, unit);
      case INTEGER, DECIMAL, MONEY -> number(cell, text);
      case DATE -> cell.getType() == CellType.NUMBER ? serial(cell, text).toLocalDate() : text;
      case DATE_TIME ->
          cell.getType() == CellType.NUMBER ? Moments.inOffice(serial(cell, text)) : text;
      case TIME -> cell.getType() == CellType.NUMBER ? clock(cell, text) : text;
      case BOOLEAN -> flag(text);
      case CHOICE -> choice(column, text);
      case PERSON -> names.person(text);
      case PEOPLE -> names.people(text);
      case UNIT -> names.unit(text);
    };
  }

  /** What a person sees in the cell, as far as that can be told. */
  static String shown(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      if (looksLikeDay(cell)) {
        LocalDateTime at = cell.asDate();
        boolean midnight = at.toLocalTime().toSecondOfDay() == 0;
        return midnight ? at.toLocalDate().toString() : at.toString().replace('T', ' ');
      }
      return plain(cell.asNumber());
    }
    String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getText();
    String raw = cell.getType() == CellType.FORMULA ? cell.getRawValue() : text;
    return raw == null ? "" : raw;
  }

  private static boolean looksLikeDay(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null) {
      return false;
    }
    String letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
    return letters.contains("yy") || letters.contains("m/d") || letters.contains("d-mmm");
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static Object number(Cell cell, String text) {
    return cell.getType() == CellType.NUMBER ? cell.asNumber() : text.replaceAll("[,，\\s元¥￥]", "");
  }

  private static LocalDateTime serial(Cell cell, String text) {
    double days = cell.asNumber().doubleValue();
    if (days < FIRST_SERIAL || days > LAST_SERIAL) {
      // eight digits typed as a number are a day all the same
      return Moments.day(text)
          .orElseThrow(() -> Problem.of(LedgerProblem.BAD_DATE).with("value", text))
          .atStartOfDay();
    }
    return cell.asDate().plus(500, ChronoUnit.MILLIS).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Object clock(Cell cell, String text) {
    double days = cell.asNumber().doubleValue();
    if (days < 0 || days >= 1) {
      throw Problem.of(LedgerProblem.BAD_TIME).with("value", text);
    }
    return LocalTime.ofSecondOfDay(Math.round(days * 86_400) % 86_400);
  }

  private static Boolean flag(String text) {
    String given = text.toLowerCase(Locale.ROOT);
    if (YES.contains(given) || NO.contains(given)) {
      return YES.contains(given);
    }
    throw Problem.of(LedgerProblem.BAD_BOOLEAN).with("value", text);
  }

  /** By label in either language, or by value; the check afterwards refuses what is neither. */
  private static String choice(Column column, String text) {
    return column.choices().stream()
        .filter(
            choice ->
                choice.label().zh().equals(text)
                    || choice.label().en().equalsIgnoreCase(text)
                    || choice.value().equalsIgnoreCase(text))
        .map(Choice::value)
        .findFirst()
        .orElse(text);
  }
}
