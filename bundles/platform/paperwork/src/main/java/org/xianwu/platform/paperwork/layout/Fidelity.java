package org.xianwu.platform.paperwork.layout;

import static org.xianwu.platform.paperwork.word.WordXml.around;
import static org.xianwu.platform.paperwork.word.WordXml.children;
import static org.xianwu.platform.paperwork.word.WordXml.on;
import static org.xianwu.platform.paperwork.word.WordXml.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.paperwork.word.Finding;
import org.xianwu.platform.paperwork.word.Spot;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.paperwork.word.WordXml;

/**
 * Finds what a template uses and the layout would print wrongly, so that it is refused when it is
 * uploaded and not noticed on paper.
 */
public final class Fidelity {

  private final String story;
  private final boolean footer;
  private final Styles styles;
  private final List<Finding> findings;

  private Fidelity(String story, Styles styles, List<Finding> findings) {
    this.story = story;
    this.footer = story.contains("footer");
    this.styles = styles;
    this.findings = findings;
  }

  /** What is refused, in document order; empty for a template that prints faithfully. */
  public static List<Finding> check(WordFile file) {
    List<Finding> findings = new ArrayList<>();
    Styles styles = new Styles(file);
    for (String story : file.stories()) {
      if (!story.contains("header")) {
        Document document = WordXml.parse(file.part(story).orElseThrow());
        new Fidelity(story, styles, findings).check(document);
      }
    }
    return findings;
  }

  private void check(Document document) {
    var all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength() && findings.size() < Finding.MOST; i++) {
      Element element = (Element) all.item(i);
      if (!former(element)) {
        check(element);
      }
    }
  }

  private void check(Element element) {
    Refused always = Refused.ELEMENTS.get(element.getLocalName());
    if (always != null) {
      refuse(always, element);
      return;
    }
    switch (element.getLocalName()) {
      case "p" -> paragraph(element);
      case "r" -> run(element);
      case "tbl" -> table(element);
      case "sdt" -> {
        if (List.of("tbl", "tr").contains(element.getParentNode().getLocalName())) {
          refuse(Refused.CONTROL, element);
        }
      }
      case "sectPr" -> section(element);
      case "fldSimple", "instrText" -> field(element);
      case "drawing" -> {
        boolean picture = element.getElementsByTagNameNS("*", "blip").getLength() > 0;
        boolean floating = element.getElementsByTagNameNS("*", "anchor").getLength() > 0;
        if (!picture && !floating) {
          refuse(Refused.CHART, element);
        }
      }
      case "textDirection" -> {
        if (!value(element, "val").matches("lrTb|lr|")) {
          refuse(Refused.VERTICAL, element);
        }
      }
      case "tl2br", "tr2bl" -> {
        if (Borders.drawn(element)) {
          refuse(Refused.DIAGONAL, element);
        }
      }
      default -> {
        // everything else is printed, or does not show
      }
    }
  }

  /** Properties that a paragraph has itself or by its style. */
  private void paragraph(Element paragraph) {
    Element numbering = styles.ofParagraph(paragraph, "numPr");
    if (numbering != null && !value(WordXml.at(numbering, "numId"), "val").equals("0")) {
      refuse(Refused.NUMBERING, paragraph);
    }
    Element tabs = styles.ofParagraph(paragraph, "tabs");
    if (tabs != null && !cleared(tabs)) {
      refuse(Refused.TAB_STOPS, paragraph);
    }
    if (styles.ofParagraph(paragraph, "framePr") != null) {
      refuse(Refused.FRAME, paragraph);
    }
    String alignment = value(styles.ofParagraph(paragraph, "jc"), "val");
    if (alignment.equals("distribute") && !WordXml.text(paragraph).isBlank()) {
      refuse(Refused.DISTRIBUTED, paragraph);
    }
  }

  /** Looks of a text that would be lost. */
  private void run(Element run) {
    Element paragraph = around(run, "p");
    if (!children(run, "tab").isEmpty()) {
      refuse(Refused.TAB, run);
    }
    if (children(run, "t").isEmpty() || paragraph == null) {
      return;
    }
    for (Map.Entry<String, Refused> look : Refused.LOOKS.entrySet()) {
      if (on(styles.ofRun(paragraph, run, look.getKey()))) {
        refuse(look.getValue(), run);
      }
    }
    String raised = value(styles.ofRun(paragraph, run, "vertAlign"), "val");
    if (raised.endsWith("script")) {
      refuse(Refused.RAISED, run);
    }
    Element wide = styles.ofRun(paragraph, run, "w");
    if (wide != null && !value(wide, "val").matches("100%?")) {
      refuse(Refused.SCALED, run);
    }
  }

  private void table(Element table) {
    if (WordXml.at(table, "tblPr", "tblpPr") != null) {
      refuse(Refused.FLOATING_TABLE, table);
    }
    if (styles.conditional(table)) {
      refuse(Refused.TABLE_STYLE, table);
    }
  }

  private void section(Element section) {
    if (around(section, "p") != null) {
      refuse(Refused.SECTION, section);
    }
    Element columns = WordXml.at(section, "cols");
    if (WordXml.number(value(columns, "num"), 1) > 1) {
      refuse(Refused.COLUMNS, section);
    }
  }

  /** Pages are counted in footers; what else a field computes would print as it was last saved. */
  private void field(Element field) {
    String instruction =
        field.getLocalName().equals("fldSimple") ? value(field, "instr") : field.getTextContent();
    String name = Runs.name(instruction);
    boolean counted = footer && Runs.COUNTERS.contains(name);
    if (!counted && !name.isEmpty() && !name.equals("HYPERLINK")) {
      findings.add(
          new Finding(
              Label.of("域 " + name, "Field " + name),
              Label.of(
                  "请改为普通文字；页码只能放在页脚", "Make it plain text; page numbers belong into the footer"),
              Spot.of(story, field)));
    }
  }

  private void refuse(Refused feature, Element element) {
    Spot spot = Spot.of(story, element);
    Finding finding = new Finding(feature.what(), feature.remedy(), spot);
    if (!findings.contains(finding)) { // a word processor splits one sight over many runs
      findings.add(finding);
    }
  }

  /** Properties as they were before a tracked change. */
  private static boolean former(Element element) {
    for (Node here = element.getParentNode(); here != null; here = here.getParentNode()) {
      if (here.getLocalName() != null && here.getLocalName().endsWith("PrChange")) {
        return true;
      }
    }
    return false;
  }

  /** Tab stops that only take away those of a style are harmless. */
  private static boolean cleared(Element tabs) {
    return children(tabs).stream().allMatch(tab -> value(tab, "val").equals("clear"));
  }
}
