package org.xianwu.platform.paperwork.layout;

import static org.xianwu.platform.paperwork.layout.Html.points;
import static org.xianwu.platform.paperwork.word.WordXml.at;
import static org.xianwu.platform.paperwork.word.WordXml.children;
import static org.xianwu.platform.paperwork.word.WordXml.number;
import static org.xianwu.platform.paperwork.word.WordXml.value;

import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import org.xianwu.platform.paperwork.word.WordXml;

/** Tables with merged cells and headings that repeat on every page. */
final class Tables {

  private static final double USUAL_PADDING = 5.4;
  private static final double USUAL_LINE = 0.5;

  private final Styles styles;
  private final StringBuilder html;
  private final Consumer<Element> content;
  private int depth;

  /**
   * @param content writes what a cell holds
   */
  Tables(Styles styles, StringBuilder html, Consumer<Element> content) {
    this.styles = styles;
    this.html = html;
    this.content = content;
  }

  void write(Element table) {
    List<Double> widths =
        children(at(table, "tblGrid"), "gridCol").stream()
            .map(column -> WordXml.points(column, "w", 50))
            .toList();
    Grid grid = Grid.of(children(table, "tr"), widths.size());
    depth++;
    open(table, widths);
    writeRows(table, grid);
    html.append("</table>");
    depth--;
  }

  private void open(Element table, List<Double> widths) {
    Element properties = at(table, "tblPr");
    Element inner = at(styles.ofTable(table, "tblBorders"), "insideV");
    double line = inner == null ? USUAL_LINE : Borders.width(inner);
    double total = widths.stream().mapToDouble(Double::doubleValue).sum();
    String place =
        switch (value(at(properties, "jc"), "val")) {
          case "center" -> "margin:0 auto";
          case "right", "end" -> "margin-left:auto";
          default -> "margin-left:" + points(WordXml.points(at(properties, "tblInd"), "w", 0));
        };
    html.append("<table style='")
        .append(depth == 1 ? "-fs-table-paginate:paginate;" : "")
        .append("width:")
        .append(points(total))
        .append(";")
        .append(place)
        .append("'><colgroup>");
    widths.forEach(
        width -> html.append("<col style='width:").append(points(width - line)).append("'/>"));
    html.append("</colgroup>");
  }

  private void writeRows(Element table, Grid grid) {
    String section = "";
    for (int row = 0; row < grid.rows().size(); row++) {
      Element here = grid.rows().get(row);
      String wanted =
          at(here, "trPr", "tblHeader") != null && !section.equals("tbody") ? "thead" : "tbody";
      if (!wanted.equals(section)) {
        html.append(section.isEmpty() ? "" : "</" + section + ">")
            .append("<")
            .append(wanted)
            .append(">");
        section = wanted;
      }
      double height = WordXml.points(at(here, "trPr", "trHeight"), "val", 0);
      html.append("<tr style='height:").append(points(height)).append("'>");
      for (int column = 0; column <= grid.columns(); column++) {
        if (grid.begins(row, column)) {
          writeCell(table, grid, row, column);
        }
      }
      html.append("</tr>");
    }
    html.append(section.isEmpty() ? "" : "</" + section + ">");
  }

  private void writeCell(Element table, Grid grid, int row, int column) {
    Element cell = grid.cell(row, column);
    int down = grid.rowSpan(row, column);
    int across = grid.columnSpan(row, column);
    Element borders = styles.ofTable(table, "tblBorders");
    Element own = at(cell, "tcPr", "tcBorders");
    StringBuilder css =
        new StringBuilder("vertical-align:").append(vertical(cell)).append(padding(table));
    css.append(side("top", own, borders, row == 0 ? "top" : "insideH"))
        .append(
            side("bottom", own, borders, row + down >= grid.rows().size() ? "bottom" : "insideH"))
        .append(side("left", own, borders, column == 0 ? "left" : "insideV"))
        .append(
            side("right", own, borders, column + across >= grid.columns() ? "right" : "insideV"));
    String fill = value(at(cell, "tcPr", "shd"), "fill");
    css.append(fill.matches("[0-9A-Fa-f]{6}") ? ";background:#" + fill : "");
    html.append("<td")
        .append(across > 1 ? " colspan='" + across + "'" : "")
        .append(down > 1 ? " rowspan='" + down + "'" : "")
        .append(" style='")
        .append(css)
        .append("'>");
    content.accept(cell);
    html.append("</td>");
  }

  private static String vertical(Element cell) {
    return switch (value(at(cell, "tcPr", "vAlign"), "val")) {
      case "center" -> "middle";
      case "bottom" -> "bottom";
      default -> "top";
    };
  }

  private String padding(Element table) {
    Element margins = styles.ofTable(table, "tblCellMar");
    return ";padding:0 "
        + points(WordXml.points(at(margins, "right"), "w", USUAL_PADDING))
        + " 0 "
        + points(WordXml.points(at(margins, "left"), "w", USUAL_PADDING));
  }

  private static String side(String side, Element own, Element table, String tableSide) {
    Element border = at(own, side);
    return Borders.ofCell(side, border != null ? border : at(table, tableSide));
  }

  /** Cells by row and column of the grid, merges counted. */
  private record Grid(List<Element> rows, int columns, Element[][] cells) {

    static Grid of(List<Element> rows, int columns) {
      Element[][] cells = new Element[rows.size()][columns + 2];
      for (int row = 0; row < rows.size(); row++) {
        int column = (int) number(value(at(rows.get(row), "trPr", "gridBefore"), "val"), 0);
        for (Element cell : children(rows.get(row), "tc")) {
          if (column <= columns) {
            cells[row][column] = cell;
          }
          column += spanOf(cell);
        }
      }
      return new Grid(rows, columns, cells);
    }

    Element cell(int row, int column) {
      return cells[row][column];
    }

    boolean begins(int row, int column) {
      Element cell = cells[row][column];
      return cell != null && !continues(cell);
    }

    int columnSpan(int row, int column) {
      return spanOf(cells[row][column]);
    }

    int rowSpan(int row, int column) {
      int down = 1;
      if (at(cells[row][column], "tcPr", "vMerge") != null) {
        while (row + down < rows.size()
            && cells[row + down][column] != null
            && continues(cells[row + down][column])) {
          down++;
        }
      }
      return down;
    }

    private static boolean continues(Element cell) {
      Element merge = at(cell, "tcPr", "vMerge");
      return merge != null && !value(merge, "val").equals("restart");
    }

    private static int spanOf(Element cell) {
      return (int) number(value(at(cell, "tcPr", "gridSpan"), "val"), 1);
    }
  }
}
