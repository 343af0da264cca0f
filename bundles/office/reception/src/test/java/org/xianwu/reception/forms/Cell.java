package org.xianwu.reception.forms;

/**
 * A cell of a drafted sheet.
 *
 * @param style id of its paragraph style in {@link WordSheet}
 * @param across columns that it takes
 * @param text its paragraphs, one a line; {@code >text} stands on the right, {@code style>text} has
 *     a style of its own
 */
record Cell(String style, int across, String text) {

  /** The name of what stands beside it. */
  static Cell label(String text) {
    return new Cell("SheetLabel", 1, text);
  }

  static Cell text(String text) {
    return new Cell("SheetText", 1, text);
  }

  static Cell center(String text) {
    return new Cell("SheetCenter", 1, text);
  }

  static Cell number(String text) {
    return new Cell("SheetNumber", 1, text);
  }

  /** The name of a column. */
  static Cell head(String text) {
    return new Cell("SheetHead", 1, text);
  }

  /** The name of a part of the sheet, over its whole width. */
  static Cell section(String text) {
    return new Cell("SheetSection", 1, text);
  }

  Cell over(int columns) {
    return new Cell(style, columns, text);
  }
}
