package org.xianwu.platform.paperwork.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.paperwork.word.WordXml;

/**
 * Finds what a template uses and the layout would print wrongly, so that it is refused when it is
 * uploaded and not noticed on paper.
 */
public final class Fidelity {

  /** Elements that cannot be printed faithfully, by local name. */
  private static final Map<String, Label> REFUSED =
      Map.of(
          "txbxContent", Label.of("文本框", "Text box"),
          "anchor", Label.of("浮动图形", "Floating picture"),
          "pict", Label.of("旧式图形", "Drawing of the old kind"),
          "object", Label.of("嵌入对象", "Embedded object"),
          "numPr", Label.of("自动编号", "Automatic numbering"),
          "headerReference", Label.of("页眉", "Page header"),
          "tabs", Label.of("制表位", "Tab stops"),
          "footnoteReference", Label.of("脚注", "Footnote"),
          "commentReference", Label.of("批注", "Comment"),
          "del", Label.of("未接受的修订", "Tracked change"));

  private Fidelity() {}

  /**
   * A feature that is refused.
   *
   * @param place the text around it, or of the paragraph before, at most 30 characters
   */
  public record Finding(Label feature, String place) {}

  /** What is refused, in document order; empty for a template that prints faithfully. */
  public static List<Finding> check(WordFile file) {
    List<Finding> findings = new ArrayList<>();
    for (String story : file.stories()) {
      if (!story.contains("header")) {
        boolean footer = story.contains("footer");
        check(WordXml.parse(file.part(story).orElseThrow()), footer, findings);
      }
    }
    return findings;
  }

  private static void check(Document story, boolean footer, List<Finding> findings) {
    String place = "";
    var all = story.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      String name = element.getLocalName();
      if (name.equals("p") && !WordXml.text(element).isBlank()) {
        place = shortened(WordXml.text(element));
      }
      if (REFUSED.containsKey(name) && !(name.equals("tabs") && cleared(element))) {
        findings.add(new Finding(REFUSED.get(name), place));
      }
      if (name.equals("sectPr") && WordXml.around(element, "p") != null) {
        findings.add(new Finding(Label.of("分节", "Second section"), place));
      }
      if (name.equals("fldSimple") || name.equals("instrText")) {
        field(element, footer, place, findings);
      }
    }
  }

  /** Pages are counted in footers; what else a field computes would print as it was last saved. */
  private static void field(Element field, boolean footer, String place, List<Finding> findings) {
    String instruction =
        field.getLocalName().equals("fldSimple")
            ? WordXml.value(field, "instr")
            : field.getTextContent();
    String name = Runs.name(instruction);
    boolean counted = footer && Runs.COUNTERS.contains(name);
    if (!counted && !name.isEmpty() && !name.equals("HYPERLINK")) {
      findings.add(new Finding(Label.of("域 " + name, "Field " + name), place));
    }
  }

  /** Tab stops that only take away those of a style are harmless. */
  private static boolean cleared(Element tabs) {
    return WordXml.children(tabs).stream()
        .allMatch(tab -> WordXml.value(tab, "val").equals("clear"));
  }

  private static String shortened(String text) {
    String line = text.strip();
    return line.length() <= 30 ? line : line.substring(0, 30) + "…";
  }
}
