package org.xianwu.platform.paperwork.ofd;

import static org.xianwu.platform.paperwork.ofd.Millimetres.format;

/** Glyphs of one line in one font, size and colour, with the distance of each to the next. */
final class TextRun {

  private static final double NEARLY = 0.01;

  private final int font;
  private final double size;
  private final String color;
  private final double x;
  private final double y;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder distances = new StringBuilder();
  private double lastX;

  /**
   * @param size in points
   * @param x left of the first glyph in millimetres
   * @param y base line in millimetres
   */
  TextRun(int font, double size, String color, double x, double y) {
    this.font = font;
    this.size = size;
    this.color = color;
    this.x = x;
    this.y = y;
    this.lastX = x;
  }

  boolean takes(int nextFont, double nextSize, String nextColor, double nextX, double nextY) {
    return font == nextFont
        && Math.abs(size - nextSize) < NEARLY
        && Math.abs(y - nextY) < NEARLY
        && color.equals(nextColor)
        && nextX >= lastX - NEARLY;
  }

  void add(String glyph, double glyphX) {
    if (text.length() > 0) {
      distances.append(distances.length() > 0 ? " " : "").append(format(glyphX - lastX));
    }
    text.append(glyph);
    lastX = glyphX;
  }

  String xml(int id) {
    double height = Millimetres.of(size);
    return "<ofd:TextObject ID=\""
        + id
        + "\" Boundary=\""
        + format(x)
        + " "
        + format(y - height)
        + " "
        + format(lastX - x + height)
        + " "
        + format(height * 1.3)
        + "\" Font=\""
        + font
        + "\" Size=\""
        + format(height)
        + "\"><ofd:FillColor Value=\""
        + color
        + "\"/><ofd:TextCode X=\"0\" Y=\""
        + format(height)
        + "\""
        + (distances.length() == 0 ? "" : " DeltaX=\"" + distances + "\"")
        + ">"
        + Xml.escape(text.toString())
        + "</ofd:TextCode></ofd:TextObject>";
  }
}
