package org.xianwu.platform.paperwork.layout;

import static org.xianwu.platform.paperwork.layout.Html.points;
import static org.xianwu.platform.paperwork.word.WordXml.at;
import static org.xianwu.platform.paperwork.word.WordXml.children;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.paperwork.word.WordXml;

/**
 * A Word document as paged XHTML: page size and margins, the footer of each page, paragraphs,
 * tables. What this does not know, {@link Fidelity} refuses when a template is uploaded.
 */
public final class Pages {

  private static final double A4_WIDTH = 595.3;
  private static final double A4_HEIGHT = 841.9;
  private static final double INCH = 72;

  /** Room beside the margins, or the outer half of a line drawn on a margin is cut off. */
  private static final double SLACK = 2;

  private final WordFile file;
  private final Map<String, String> relations = new HashMap<>();
  private final StringBuilder html = new StringBuilder();
  private final Paragraphs paragraphs;
  private final Tables tables;

  private Pages(WordFile file) {
    this.file = file;
    file.part("word/_rels/document.xml.rels")
        .ifPresent(
            part ->
                children(WordXml.parse(part).getDocumentElement())
                    .forEach(
                        relation ->
                            relations.put(
                                relation.getAttribute("Id"),
                                "word/" + relation.getAttribute("Target"))));
    paragraphs = new Paragraphs(new Styles(file), new Images(file, relations), html);
    tables = new Tables(html, this::blocks);
  }

  /** The document as XHTML with its style sheet inside. */
  public static String html(WordFile file) {
    return new Pages(file).write();
  }

  private String write() {
    Element body =
        at(WordXml.parse(file.part(WordFile.DOCUMENT).orElseThrow()).getDocumentElement(), "body");
    Element section = at(body, "sectPr");
    Element footer = footer(section);
    double outside = Math.max(outside(body), footer == null ? SLACK : outside(footer));
    head(section, outside);
    if (footer != null) {
      Element margins = at(section, "pgMar");
      double above =
          WordXml.points(margins, "bottom", INCH) - WordXml.points(margins, "footer", 42.5) - 14;
      html.append("<div class='footer' style='padding:")
          .append(points(Math.max(0, above)))
          .append(" ")
          .append(points(outside))
          .append(" 0 ")
          .append(points(outside))
          .append("'>");
      blocks(footer);
      html.append("</div>");
    }
    blocks(body);
    return html.append("</body></html>").toString();
  }

  private void head(Element section, double outside) {
    Element size = at(section, "pgSz");
    Element margins = at(section, "pgMar");
    html.append("<html><head><style>@page{size:")
        .append(points(WordXml.points(size, "w", A4_WIDTH)))
        .append(" ")
        .append(points(WordXml.points(size, "h", A4_HEIGHT)))
        .append(";margin:")
        .append(points(WordXml.points(margins, "top", INCH)))
        .append(" ")
        .append(points(WordXml.points(margins, "right", INCH) - outside))
        .append(" ")
        .append(points(WordXml.points(margins, "bottom", INCH)))
        .append(" ")
        .append(points(WordXml.points(margins, "left", INCH) - outside))
        .append(";@bottom-center{content:element(footer);vertical-align:top;width:100%}}")
        .append("body{margin:0 ")
        .append(points(outside))
        .append(";font-family:'")
        .append(Styles.USUAL_FONT)
        .append("';font-size:")
        .append(points(Styles.USUAL_SIZE))
        .append("}")
        .append("p{margin:0}table{border-collapse:collapse;-fs-border-rendering:no-bevel}")
        .append("td{padding:0 5.4pt}tr{page-break-inside:avoid}.footer{position:running(footer)}")
        .append("</style></head><body>");
  }

  private Element footer(Element section) {
    Element reference = at(section, "footerReference");
    if (reference == null) {
      return null;
    }
    String part = relations.get(reference.getAttributeNS(WordXml.R, "id"));
    return part == null
        ? null
        : file.part(part).map(bytes -> WordXml.parse(bytes).getDocumentElement()).orElse(null);
  }

  /** How far paragraphs stick out of the margins, in points. */
  private static double outside(Element story) {
    double most = SLACK;
    for (Element indent : WordXml.all(story, "ind")) {
      most = Math.max(most, -WordXml.points(indent, "left", 0));
      most = Math.max(most, -WordXml.points(indent, "right", 0));
    }
    return most;
  }

  private void blocks(Element parent) {
    for (Element block : children(parent)) {
      switch (block.getLocalName()) {
        case "p" -> paragraphs.write(block);
        case "tbl" -> tables.write(block);
        case "sdt" -> blocks(at(block, "sdtContent"));
        default -> {
          // section properties and bookmarks do not print
        }
      }
    }
  }
}
