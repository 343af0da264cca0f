package org.xianwu.platform.paperwork.press;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of a drafted sheet, with columns of fixed width. */
public final class WordTable {

  private static final double MM = 1440 / 25.4;
  private static final int USUAL_HEIGHT = 7;

  /** Beside the text of a cell, in twentieths of a point. */
  private static final int USUAL_MARGIN = 85;

  private final int[] columns;
  private final boolean ruled;
  private final List<String> lines;
  private final int margin;
  private final List<String> rows = new ArrayList<>();

  private WordTable(boolean ruled, int margin, int... millimetres) {
    this(
        ruled,
        ruled ? List.of("top", "left", "bottom", "right", "insideH", "insideV") : List.of(),
        margin,
        millimetres);
  }

  private WordTable(boolean ruled, List<String> lines, int margin, int... millimetres) {
    this.ruled = ruled;
    this.lines = lines;
    this.margin = margin;
    columns = Arrays.stream(millimetres).map(WordTable::twips).toArray();
  }

  /** Columns of so many millimetres. */
  public static WordTable of(int... millimetres) {
    return new WordTable(true, USUAL_MARGIN, millimetres);
  }

  /** A table without lines, for what stands side by side. */
  public static WordTable unruled(int... millimetres) {
    return new WordTable(false, USUAL_MARGIN, millimetres);
  }

  /** Lines above, between and below the rows only (版记). */
  public static WordTable ofLines(int... millimetres) {
    return new WordTable(false, List.of("top", "bottom", "insideH"), 0, millimetres);
  }

  /** A table that does not show: its text stands where it would stand without it. */
  public static WordTable flush(int... millimetres) {
    return new WordTable(false, 0, millimetres);
  }

  /** A heading that repeats on every page; headings come first. */
  public WordTable head(Cell... cells) {
    return row(USUAL_HEIGHT, "<w:tblHeader/>", cells);
  }

  public WordTable row(Cell... cells) {
    return row(ruled ? USUAL_HEIGHT : 0, "", cells);
  }

  /** A row of at least so many millimetres. */
  public WordTable tall(int millimetres, Cell... cells) {
    return row(millimetres, "", cells);
  }

  /** A row that may go on overleaf, for long text. */
  public WordTable flowing(Cell... cells) {
    return row(0, "", false, cells);
  }

  private WordTable row(int height, String properties, Cell... cells) {
    return row(height, properties, true, cells);
  }

  private WordTable row(int height, String properties, boolean whole, Cell... cells) {
    StringBuilder row = new StringBuilder("<w:tr><w:trPr>" + (whole ? "<w:cantSplit/>" : ""));
    if (height > 0) {
      row.append("<w:trHeight w:val=\"%d\" w:hRule=\"atLeast\"/>".formatted(twips(height)));
    }
    row.append(properties).append("</w:trPr>");
    int column = 0;
    for (Cell cell : cells) {
      int width = Arrays.stream(columns, column, column + cell.across()).sum();
      column += cell.across();
      row.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>".formatted(width));
      if (cell.across() > 1) {
        row.append("<w:gridSpan w:val=\"%d\"/>".formatted(cell.across()));
      }
      if (cell.style().equals("SheetSection")) {
        row.append("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>");
      }
      row.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
      for (String line : cell.text().split("\n")) {
        row.append(paragraph(cell.style(), line));
      }
      row.append("</w:tc>");
    }
    if (column != columns.length) {
      throw new IllegalArgumentException("a row of " + column + " columns: " + row);
    }
    rows.add(row.append("</w:tr>").toString());
    return this;
  }

  private static String paragraph(String style, String line) {
    int mark = line.indexOf('>');
    return mark < 0
        ? WordSheet.styled(style, line)
        : WordSheet.styled(
            mark == 0 ? "SheetNumber" : line.substring(0, mark), line.substring(mark + 1));
  }

  public String xml() {
    StringBuilder table = new StringBuilder("<w:tbl><w:tblPr>");
    table.append("<w:tblW w:w=\"%d\" w:type=\"dxa\"/>".formatted(Arrays.stream(columns).sum()));
    table.append("<w:jc w:val=\"center\"/>");
    if (!lines.isEmpty()) {
      table.append("<w:tblBorders>");
      for (String side : lines) {
        table.append(
            "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>".formatted(side));
      }
      table.append("</w:tblBorders>");
    }
    table.append("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    table.append(
        "<w:left w:w=\"%1$d\" w:type=\"dxa\"/><w:right w:w=\"%1$d\" w:type=\"dxa\"/>"
            .formatted(margin));
    table.append("</w:tblCellMar></w:tblPr><w:tblGrid>");
    for (int column : columns) {
      table.append("<w:gridCol w:w=\"%d\"/>".formatted(column));
    }
    table.append("</w:tblGrid>");
    rows.forEach(table::append);
    return table.append("</w:tbl>").toString();
  }

  public static int twips(int millimetres) {
    return (int) Math.round(millimetres * MM);
  }
}
