package org.xianwu.platform.paperwork.layout;

import static org.xianwu.platform.paperwork.layout.Html.points;
import static org.xianwu.platform.paperwork.word.WordXml.at;
import static org.xianwu.platform.paperwork.word.WordXml.children;
import static org.xianwu.platform.paperwork.word.WordXml.number;
import static org.xianwu.platform.paperwork.word.WordXml.on;
import static org.xianwu.platform.paperwork.word.WordXml.value;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.xianwu.platform.paperwork.word.WordXml;

/** Paragraphs with their runs. */
final class Paragraphs {

  /** Height of a line that Word sizes itself, in sizes of its text. */
  private static final double AUTO_LINE = 1.3;

  private static final double SINGLE = 240;

  private final Styles styles;
  private final Images images;
  private final StringBuilder html;

  Paragraphs(Styles styles, Images images, StringBuilder html) {
    this.styles = styles;
    this.images = images;
    this.html = html;
  }

  void write(Element paragraph) {
    List<Element> runs = new ArrayList<>();
    collect(paragraph, runs);
    double size = sizeOf(paragraph, runs);
    Element indent = styles.ofParagraph(paragraph, "ind");
    Element borders = styles.ofParagraph(paragraph, "pBdr");
    rule(at(borders, "top"), indent, true);
    html.append("<p style='")
        .append(alignment(paragraph))
        .append(spacing(paragraph, size))
        .append(indentation(indent, size))
        .append(at(paragraph, "pPr", "pageBreakBefore") == null ? "" : ";page-break-before:always")
        .append("'>");
    int before = html.length();
    runs.forEach(run -> writeRun(paragraph, run));
    html.append(html.length() == before ? "&#160;" : "").append("</p>");
    rule(at(borders, "bottom"), indent, false);
  }

  private void collect(Element parent, List<Element> runs) {
    for (Element child : children(parent)) {
      switch (child.getLocalName()) {
        case "r" -> runs.add(child);
        case "hyperlink", "ins", "smartTag", "fldSimple" -> collect(child, runs);
        case "sdt" -> collect(at(child, "sdtContent"), runs);
        default -> {
          // properties and marks that do not print
        }
      }
    }
  }

  private double sizeOf(Element paragraph, List<Element> runs) {
    if (!runs.isEmpty()) {
      return styles.size(paragraph, runs.get(0));
    }
    Element mark = at(paragraph, "pPr", "rPr", "sz");
    return mark == null ? Styles.USUAL_SIZE : number(value(mark, "val"), Styles.USUAL_SIZE * 2) / 2;
  }

  private String alignment(Element paragraph) {
    String how = value(styles.ofParagraph(paragraph, "jc"), "val");
    return "text-align:"
        + switch (how) {
          case "both", "distribute" -> "justify";
          case "end", "right" -> "right";
          case "center" -> "center";
          default -> "left";
        };
  }

  private String spacing(Element paragraph, double size) {
    Element spacing = styles.ofParagraph(paragraph, "spacing");
    String line = value(spacing, "line");
    double height =
        switch (value(spacing, "lineRule")) {
          case "exact" -> number(line, size * AUTO_LINE * 20) / 20;
          case "atLeast" -> Math.max(number(line, 0) / 20, size * AUTO_LINE);
          default -> size * AUTO_LINE * number(line, SINGLE) / SINGLE;
        };
    return ";line-height:"
        + points(height)
        + ";font-size:"
        + points(size)
        + ";margin-top:"
        + points(WordXml.points(spacing, "before", 0))
        + ";margin-bottom:"
        + points(WordXml.points(spacing, "after", 0));
  }

  private static String indentation(Element indent, double size) {
    if (indent == null) {
      return "";
    }
    double first =
        value(indent, "firstLineChars").isEmpty()
            ? WordXml.points(indent, "firstLine", 0)
            : number(value(indent, "firstLineChars"), 0) / 100 * size;
    if (!value(indent, "hanging").isEmpty()) {
      first = -WordXml.points(indent, "hanging", 0);
    }
    return sides(indent) + (first == 0 ? "" : ";text-indent:" + points(first));
  }

  private static String sides(Element indent) {
    String left = value(indent, "left").isEmpty() ? "start" : "left";
    String right = value(indent, "right").isEmpty() ? "end" : "right";
    return ";margin-left:"
        + points(WordXml.points(indent, left, 0))
        + ";margin-right:"
        + points(WordXml.points(indent, right, 0));
  }

  private void rule(Element border, Element indent, boolean above) {
    if (Borders.drawn(border)) {
      html.append("<div style='").append(Borders.ofParagraph(border, above));
      html.append(indent == null ? "" : sides(indent)).append("'></div>");
    }
  }

  private void writeRun(Element paragraph, Element run) {
    Element fonts = styles.ofRun(paragraph, run, "rFonts");
    String eastAsian =
        value(fonts, "eastAsia").isEmpty() ? Styles.USUAL_FONT : value(fonts, "eastAsia");
    String latin = value(fonts, "ascii").isEmpty() ? eastAsian : value(fonts, "ascii");
    Segments segments = new Segments(eastAsian, latin, css(paragraph, run), html);
    for (Element piece : children(run)) {
      switch (piece.getLocalName()) {
        case "t" -> segments.write(piece.getTextContent());
        case "tab" -> html.append("&#160;&#160;&#160;&#160;");
        case "br" ->
            html.append(
                "page".equals(value(piece, "type"))
                    ? "<span style='page-break-after:always'></span>"
                    : "<br/>");
        case "drawing" -> html.append(images.html(piece));
        default -> {
          // properties and marks that do not print
        }
      }
    }
  }

  private String css(Element paragraph, Element run) {
    StringBuilder css = new StringBuilder(";font-size:" + points(styles.size(paragraph, run)));
    css.append(on(styles.ofRun(paragraph, run, "b")) ? ";font-weight:bold" : "");
    css.append(on(styles.ofRun(paragraph, run, "i")) ? ";font-style:italic" : "");
    css.append(on(styles.ofRun(paragraph, run, "u")) ? ";text-decoration:underline" : "");
    String color = value(styles.ofRun(paragraph, run, "color"), "val");
    css.append(color.matches("[0-9A-Fa-f]{6}") ? ";color:#" + color : "");
    double wider = WordXml.points(styles.ofRun(paragraph, run, "spacing"), "val", 0);
    return css.append(wider == 0 ? "" : ";letter-spacing:" + points(wider)).toString();
  }
}
