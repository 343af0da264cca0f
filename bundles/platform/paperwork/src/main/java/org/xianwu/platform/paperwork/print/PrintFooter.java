package org.xianwu.platform.paperwork.print;

import static org.xianwu.platform.paperwork.word.WordXml.at;
import static org.xianwu.platform.paperwork.word.WordXml.children;
import static org.xianwu.platform.paperwork.word.WordXml.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xianwu.platform.paperwork.word.Relations;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.paperwork.word.WordXml;

/**
 * The line that every printout carries below the footer of its template: who printed it and when,
 * that it holds no state secret (非涉密), page and pages. It is written into the Word file, so that
 * Word, PDF and OFD show the same.
 */
public final class PrintFooter {

  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml";

  /** Height of the line in twentieths of a point, and its type in half points. */
  private static final int HEIGHT = 200;

  private static final int SIZE = 15;

  /** Printers leave about 5 mm at the edge white. */
  private static final int EDGE = 284;

  private static final int USUAL_DISTANCE = 850;

  private final WordFile file;
  private final Relations relations;
  private final String by;
  private final String at;

  private PrintFooter(WordFile file, String by, String at) {
    this.file = file;
    relations = new Relations(file);
    this.by = by;
    this.at = at;
  }

  /**
   * Adds the line to every footer of a filled document, and a footer where there is none.
   *
   * @param by name of who prints
   * @param at when, as it is shown
   */
  public static void add(WordFile file, String by, String at) {
    new PrintFooter(file, by, at).add();
  }

  private void add() {
    Document document = WordXml.parse(file.part(WordFile.DOCUMENT).orElseThrow());
    Element body = at(document.getDocumentElement(), "body");
    Element section = at(body, "sectPr");
    if (section == null) {
      section = document.createElementNS(WordXml.W, "w:sectPr");
      body.appendChild(section);
    }
    for (String kind : kinds(section)) {
      addTo(section, kind);
    }
    makeRoom(section);
    file.put(WordFile.DOCUMENT, WordXml.write(document));
  }

  /** Which footers the pages of the section show. */
  private List<String> kinds(Element section) {
    List<String> kinds = new ArrayList<>(List.of("default"));
    if (WordXml.on(at(section, "titlePg"))) {
      kinds.add("first");
    }
    if (WordXml.evenAndOdd(file)) {
      kinds.add("even");
    }
    return kinds;
  }

  private void addTo(Element section, String kind) {
    Optional<String> known =
        children(section, "footerReference").stream()
            .filter(reference -> value(reference, "type").equals(kind))
            .findFirst()
            .flatMap(reference -> relations.part(reference.getAttributeNS(WordXml.R, "id")))
            .filter(part -> file.part(part).isPresent());
    String part = known.orElseGet(() -> begin(section, kind));
    Document footer = WordXml.parse(file.part(part).orElseThrow());
    Node line = WordXml.parse(line().getBytes(StandardCharsets.UTF_8)).getDocumentElement();
    footer.getDocumentElement().appendChild(footer.importNode(line, true));
    file.put(part, WordXml.write(footer));
  }

  private String begin(Element section, String kind) {
    String name = "footer9" + (kind.equals("default") ? 1 : kind.equals("first") ? 2 : 3) + ".xml";
    String id = "printFooter" + kind;
    file.put(
        "word/" + name,
        ("<w:ftr xmlns:w=\"" + WordXml.W + "\" xmlns:r=\"" + WordXml.R + "\"/>")
            .getBytes(StandardCharsets.UTF_8));
    relations.add(id, "footer", name);
    relations.declare("word/" + name, TYPE);
    children(section, "footerReference").stream()
        .filter(reference -> value(reference, "type").equals(kind))
        .forEach(section::removeChild);
    Element reference = section.getOwnerDocument().createElementNS(WordXml.W, "w:footerReference");
    reference.setAttributeNS(WordXml.W, "w:type", kind);
    reference.setAttributeNS(WordXml.R, "r:id", id);
    section.insertBefore(reference, section.getFirstChild());
    return "word/" + name;
  }

  /** What the template has in its footer stays where it is: the line goes below. */
  private static void makeRoom(Element section) {
    Element margins = at(section, "pgMar");
    if (margins != null) {
      int distance = (int) WordXml.number(value(margins, "footer"), USUAL_DISTANCE);
      int below = Math.max(EDGE, distance - HEIGHT);
      margins.setAttributeNS(WordXml.W, "w:footer", String.valueOf(below));
    }
  }

  private String line() {
    return "<w:p xmlns:w=\""
        + WordXml.W
        + "\"><w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\""
        + HEIGHT
        + "\" w:lineRule=\"exact\"/><w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/>"
        + "<w:jc w:val=\"center\"/></w:pPr>"
        + text("打印人：" + by + "　打印时间：" + at + "　非涉密　第 ")
        + field("PAGE")
        + text(" 页 / 共 ")
        + field("NUMPAGES")
        + text(" 页")
        + "</w:p>";
  }

  private static String text(String text) {
    return run(
        "<w:t xml:space=\"preserve\">"
            + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            + "</w:t>");
  }

  private static String field(String name) {
    return run("<w:fldChar w:fldCharType=\"begin\"/>")
        + run("<w:instrText xml:space=\"preserve\"> " + name + " </w:instrText>")
        + run("<w:fldChar w:fldCharType=\"separate\"/>")
        + run("<w:t>1</w:t>")
        + run("<w:fldChar w:fldCharType=\"end\"/>");
  }

  private static String run(String content) {
    return "<w:r><w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/>"
        + "<w:b w:val=\"0\"/><w:color w:val=\"595959\"/><w:spacing w:val=\"0\"/><w:sz w:val=\""
        + SIZE
        + "\"/></w:rPr>"
        + content
        + "</w:r>";
  }
}
