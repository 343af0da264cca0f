package org.xianwu.platform.paperwork.layout;

import static org.xianwu.platform.paperwork.layout.Html.points;
import static org.xianwu.platform.paperwork.word.WordXml.at;
import static org.xianwu.platform.paperwork.word.WordXml.children;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.xianwu.platform.paperwork.word.Relations;
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

  private static final double FOOTER_DISTANCE = 42.5;

  private final Relations relations;
  private final boolean evenAndOdd;
  private final Element body;
  private final Element section;
  private final StringBuilder html = new StringBuilder();
  private final Paragraphs paragraphs;
  private final Tables tables;
  private final WordFile file;

  private Pages(WordFile file) {
    this.file = file;
    relations = new Relations(file);
    evenAndOdd = WordXml.evenAndOdd(file);
    body =
        at(WordXml.parse(file.part(WordFile.DOCUMENT).orElseThrow()).getDocumentElement(), "body");
    section = at(body, "sectPr");
    Images images = new Images(file, relations);
    Styles styles = new Styles(file);
    paragraphs = new Paragraphs(styles, LineGrid.of(file, section), images, html);
    tables = new Tables(styles, html, this::blocks);
  }

  /** The document as XHTML with its style sheet inside. */
  public static String html(WordFile file) {
    return new Pages(file).write();
  }

  private String write() {
    Map<String, Element> footers = footers();
    double outside = outside(body);
    for (Element footer : footers.values()) {
      outside = Math.max(outside, outside(footer));
    }
    head(footers, outside);
    for (Map.Entry<String, Element> footer : footers.entrySet()) {
      html.append("<div class='footer' style='position:running(")
          .append(footer.getKey())
          .append(");padding:0 ")
          .append(points(outside))
          .append(" ")
          .append(points(distance()))
          .append(" ")
          .append(points(outside))
          .append("'>");
      blocks(footer.getValue());
      html.append("</div>");
    }
    blocks(body);
    return html.append("</body></html>").toString();
  }

  private void head(Map<String, Element> footers, double outside) {
    Element size = at(section, "pgSz");
    Element margins = at(section, "pgMar");
    double bottom = WordXml.points(margins, "bottom", INCH);
    for (Element footer : footers.values()) {
      // as in Word, a footer that needs more room pushes the text up
      bottom = Math.max(bottom, distance() + paragraphs.height(footer));
    }
    html.append("<html><head><style>@page{size:")
        .append(points(WordXml.points(size, "w", A4_WIDTH)))
        .append(" ")
        .append(points(WordXml.points(size, "h", A4_HEIGHT)))
        .append(";margin:")
        .append(points(WordXml.points(margins, "top", INCH)))
        .append(" ")
        .append(points(WordXml.points(margins, "right", INCH) - outside))
        .append(" ")
        .append(points(bottom))
        .append(" ")
        .append(points(WordXml.points(margins, "left", INCH) - outside))
        .append("}");
    footerRule("", "default", footers);
    if (evenAndOdd) {
      footerRule(":left", "even", footers);
    }
    if (WordXml.on(at(section, "titlePg"))) {
      footerRule(":first", "first", footers);
    }
    html.append("body{margin:0 ")
        .append(points(outside))
        .append(";font-family:'")
        .append(Styles.USUAL_FONT)
        .append("';font-size:")
        .append(points(Styles.USUAL_SIZE))
        .append("}")
        .append("p{margin:0}table{border-collapse:collapse;-fs-border-rendering:no-bevel}")
        .append("td{padding:0 5.4pt}tr{page-break-inside:avoid}")
        .append(".PAGE:after{content:counter(page)}.NUMPAGES:after{content:counter(pages)}")
        .append("</style></head><body>");
  }

  private void footerRule(String pages, String kind, Map<String, Element> footers) {
    html.append("@page").append(pages).append("{@bottom-center{content:");
    html.append(footers.containsKey(kind) ? "element(" + kind + ")" : "none");
    html.append(";vertical-align:bottom;width:100%}}");
  }

  /** From the lower edge of the paper to the end of the footer. */
  private double distance() {
    return WordXml.points(at(section, "pgMar"), "footer", FOOTER_DISTANCE);
  }

  /** Footers by kind: default, first, even. */
  private Map<String, Element> footers() {
    Map<String, Element> footers = new LinkedHashMap<>();
    for (Element reference : children(section, "footerReference")) {
      relations
          .part(reference.getAttributeNS(WordXml.R, "id"))
          .flatMap(file::part)
          .ifPresent(
              part ->
                  footers.put(
                      WordXml.value(reference, "type"), WordXml.parse(part).getDocumentElement()));
    }
    return footers;
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
