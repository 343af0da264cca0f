package org.xianwu.platform.paperwork.press;

/**
 * A cell of a drafted sheet.
 *
 * @param style id of its paragraph style in {@link WordSheet}
 * @param across columns that it takes
 * @param text its paragraphs, one a line; {@code >text} stands on the right, {@code style>text} has
 *     a style of its own
 */
public record Cell(String style, int across, String text) {

  /** The name of what stands beside it. */
  public static Cell label(String text) {
    return new Cell("SheetLabel", 1, text);
  }

  public static Cell text(String text) {
    return new Cell("SheetText", 1, text);
  }

  public static Cell center(String text) {
    return new Cell("SheetCenter", 1, text);
  }

  public static Cell number(String text) {
    return new Cell("SheetNumber", 1, text);
  }

  /** The name of a column. */
  public static Cell head(String text) {
    return new Cell("SheetHead", 1, text);
  }

  /** The name of a part of the sheet, over its whole width. */
  public static Cell section(String text) {
    return new Cell("SheetSection", 1, text);
  }

  public Cell over(int columns) {
    return new Cell(style, columns, text);
  }
}
