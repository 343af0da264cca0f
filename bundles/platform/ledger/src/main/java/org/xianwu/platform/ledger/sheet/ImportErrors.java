package org.xianwu.platform.ledger.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ImportReport.BadCell;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.web.ProblemTexts;

/** Collects what is wrong with a sheet, in words. */
final class ImportErrors {

  private static final int MOST = 1000;
  private static final int LONGEST_VALUE = 80;

  private final ProblemTexts texts;
  private final Language language;
  private final List<BadCell> cells = new ArrayList<>();
  private boolean truncated;

  ImportErrors(ProblemTexts texts, Language language) {
    this.texts = Objects.requireNonNull(texts);
    this.language = Objects.requireNonNull(language);
  }

  void heading(int row, int place, String heading, Problem problem) {
    add(row, place, heading, heading, problem);
  }

  void cell(int row, int place, Column column, String value, Problem problem) {
    add(row, place, label(column), value, problem);
  }

  /** The row as a whole. */
  void row(int row, Problem problem) {
    add(row, -1, "", "", problem);
  }

  String label(Column column) {
    return column.label().in(language);
  }

  boolean none() {
    return cells.isEmpty();
  }

  /** Whether there is more wrong than anybody reads. */
  boolean enough() {
    return truncated;
  }

  List<BadCell> cells() {
    return List.copyOf(cells);
  }

  private void add(int row, int place, String label, String value, Problem problem) {
    if (cells.size() == MOST) {
      truncated = true;
      return;
    }
    ProblemTexts.Described described = texts.describe(problem);
    String letter = place < 0 ? "" : CellText.letter(place);
    cells.add(
        new BadCell(row, letter, label, shortened(value), described.title(), described.remedy()));
  }

  private static String shortened(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST_VALUE
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
  }
}
