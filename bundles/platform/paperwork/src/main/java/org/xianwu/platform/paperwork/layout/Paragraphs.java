package org.xianwu.platform.paperwork.layout;

import static org.xianwu.platform.paperwork.layout.Html.points;
import static org.xianwu.platform.paperwork.word.WordXml.at;
import static org.xianwu.platform.paperwork.word.WordXml.children;
import static org.xianwu.platform.paperwork.word.WordXml.number;
import static org.xianwu.platform.paperwork.word.WordXml.on;
import static org.xianwu.platform.paperwork.word.WordXml.value;

import java.util.List;
import org.w3c.dom.Element;
import org.xianwu.platform.paperwork.word.WordXml;

/** Paragraphs with their runs. */
final class Paragraphs {

  /** Height of a line that Word sizes itself, in sizes of its text. */
  private static final double AUTO_LINE = 1.3;

  private static final double SINGLE = 240;

  private final Styles styles;
  private final LineGrid grid;
  private final Images images;
  private final StringBuilder html;

  Paragraphs(Styles styles, LineGrid grid, Images images, StringBuilder html) {
    this.styles = styles;
    this.grid = grid;
    this.images = images;
    this.html = html;
  }

  void write(Element paragraph) {
    List<Runs.Run> runs = Runs.of(paragraph);
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

  /** About how tall the paragraphs of a story are when none is broken, in points. */
  double height(Element story) {
    double height = 0;
    for (Element paragraph : WordXml.all(story, "p")) {
      Element spacing = styles.ofParagraph(paragraph, "spacing");
      height += lineHeight(paragraph, spacing, sizeOf(paragraph, Runs.of(paragraph)));
      height += WordXml.points(spacing, "before", 0) + WordXml.points(spacing, "after", 0);
    }
    return height;
  }

  private double sizeOf(Element paragraph, List<Runs.Run> runs) {
    if (!runs.isEmpty()) {
      return styles.size(paragraph, runs.get(0).element());
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
    double height = lineHeight(paragraph, spacing, size);
    return ";line-height:"
        + points(height)
        + ";font-size:"
        + points(size)
        + ";margin-top:"
        + points(WordXml.points(spacing, "before", 0))
        + ";margin-bottom:"
        + points(WordXml.points(spacing, "after", 0));
  }

  private double lineHeight(Element paragraph, Element spacing, double size) {
    String line = value(spacing, "line");
    boolean snaps = grid.holds(paragraph, styles.ofParagraph(paragraph, "snapToGrid"));
    double natural = snaps ? grid.height(size * AUTO_LINE) : size * AUTO_LINE;
    return switch (value(spacing, "lineRule")) {
      case "exact" -> number(line, size * AUTO_LINE * 20) / 20;
      case "atLeast" -> Math.max(number(line, 0) / 20, natural);
      default -> natural * number(line, SINGLE) / SINGLE;
    };
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

  private void writeRun(Element paragraph, Runs.Run written) {
    Element run = written.element();
    Element fonts = styles.ofRun(paragraph, run, "rFonts");
    String eastAsian =
        value(fonts, "eastAsia").isEmpty() ? Styles.USUAL_FONT : value(fonts, "eastAsia");
    String latin = value(fonts, "ascii").isEmpty() ? eastAsian : value(fonts, "ascii");
    Segments segments = new Segments(eastAsian, latin, css(paragraph, run), html);
    if (!written.counter().isEmpty()) {
      segments.counter(written.counter());
      return;
    }
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
    if (grid.wider() != 0
        && grid.holds(paragraph, styles.ofParagraph(paragraph, "snapToGrid"))
        && grid.holds(paragraph, styles.ofRun(paragraph, run, "snapToGrid"))) {
      wider += grid.wider();
    }
    return css.append(wider == 0 ? "" : ";letter-spacing:" + points(wider)).toString();
  }
}
