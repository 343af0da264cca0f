package org.xianwu.platform.paperwork.layout;

import static org.xianwu.platform.paperwork.layout.Html.points;
import static org.xianwu.platform.paperwork.word.WordXml.number;
import static org.xianwu.platform.paperwork.word.WordXml.value;

import org.w3c.dom.Element;

/** Lines of paragraphs and tables. */
final class Borders {

  private static final double THIN = 0.75;

  private Borders() {}

  /** Whether anything is drawn. */
  static boolean drawn(Element border) {
    return border != null && !value(border, "val").matches("nil|none");
  }

  static double width(Element border) {
    return number(value(border, "sz"), 4) / 8;
  }

  /** One side of a table cell. */
  static String ofCell(String side, Element border) {
    return drawn(border)
        ? ";border-" + side + ":" + points(width(border)) + " solid " + color(border)
        : "";
  }

  /**
   * A line above or below a paragraph as a block of its own, so that double lines of unequal
   * thickness, as the heads of letters have them, come out exactly.
   */
  static String ofParagraph(Element border, boolean above) {
    String line = " solid " + color(border) + ";";
    double width = width(border);
    String distance =
        (above ? "margin-bottom:" : "margin-top:") + points(number(value(border, "space"), 0));
    String kind = value(border, "val");
    if (kind.startsWith("thickThin")) {
      return pair(width, THIN, line) + distance;
    }
    if (kind.startsWith("thinThick")) {
      return pair(THIN, width, line) + distance;
    }
    if (kind.equals("double")) {
      return pair(width, width, line) + distance;
    }
    return "height:0;border-top:" + points(width) + line + distance;
  }

  private static String pair(double upper, double lower, String line) {
    return "font-size:0;line-height:0;height:"
        + points(Math.max(THIN, Math.min(upper, lower)))
        + ";border-top:"
        + points(upper)
        + line
        + "border-bottom:"
        + points(lower)
        + line;
  }

  private static String color(Element border) {
    String color = value(border, "color");
    return color.isEmpty() || color.equals("auto") ? "#000" : "#" + color;
  }
}
