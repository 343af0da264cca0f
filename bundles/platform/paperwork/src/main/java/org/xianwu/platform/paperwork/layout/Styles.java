package org.xianwu.platform.paperwork.layout;

import static org.xianwu.platform.paperwork.word.WordXml.at;
import static org.xianwu.platform.paperwork.word.WordXml.children;
import static org.xianwu.platform.paperwork.word.WordXml.number;
import static org.xianwu.platform.paperwork.word.WordXml.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.paperwork.word.WordXml;

/** Properties of paragraphs and runs, looked up through the styles they are based on. */
final class Styles {

  static final double USUAL_SIZE = 10.5;
  static final String USUAL_FONT = "宋体";
  private static final int DEEPEST = 10;

  private final Map<String, Element> byId = new HashMap<>();
  private final Element defaults;
  private final String usual;

  Styles(WordFile file) {
    Optional<Element> root =
        file.part("word/styles.xml").map(part -> WordXml.parse(part).getDocumentElement());
    root.ifPresent(
        styles ->
            children(styles, "style").forEach(style -> byId.put(value(style, "styleId"), style)));
    defaults = root.map(styles -> at(styles, "docDefaults", "rPrDefault", "rPr")).orElse(null);
    usual =
        byId.values().stream()
            .filter(style -> value(style, "type").equals("paragraph"))
            .filter(style -> value(style, "default").matches("1|true|on"))
            .map(style -> value(style, "styleId"))
            .findFirst()
            .orElse("");
  }

  /** A property of a paragraph, its own or its style's; null when nobody sets it. */
  Element ofParagraph(Element paragraph, String property) {
    Element own = at(paragraph, "pPr", property);
    return own != null ? own : inherited(styleOf(paragraph), "pPr", property, 0);
  }

  /** A property of a run: its own, its style's, its paragraph's, the document's. */
  Element ofRun(Element paragraph, Element run, String property) {
    Element own = at(run, "rPr", property);
    if (own != null) {
      return own;
    }
    Element byStyle = inherited(value(at(run, "rPr", "rStyle"), "val"), "rPr", property, 0);
    if (byStyle != null) {
      return byStyle;
    }
    Element byParagraph = inherited(styleOf(paragraph), "rPr", property, 0);
    return byParagraph != null ? byParagraph : at(defaults, property);
  }

  /** Size of a run in points. */
  double size(Element paragraph, Element run) {
    Element size = ofRun(paragraph, run, "sz");
    return size == null ? USUAL_SIZE : number(value(size, "val"), USUAL_SIZE * 2) / 2;
  }

  /** A property of a table, its own or its style's; null when nobody sets it. */
  Element ofTable(Element table, String property) {
    Element own = at(table, "tblPr", property);
    return own != null ? own : inherited(styleOfTable(table), "tblPr", property, 0);
  }

  /** Whether the style of a table looks different in its first row or other parts. */
  boolean conditional(Element table) {
    String style = styleOfTable(table);
    for (int depth = 0; byId.containsKey(style) && depth < DEEPEST; depth++) {
      if (at(byId.get(style), "tblStylePr") != null) {
        return true;
      }
      style = value(at(byId.get(style), "basedOn"), "val");
    }
    return false;
  }

  private static String styleOfTable(Element table) {
    return value(at(table, "tblPr", "tblStyle"), "val");
  }

  private String styleOf(Element paragraph) {
    String own = value(at(paragraph, "pPr", "pStyle"), "val");
    return own.isEmpty() ? usual : own;
  }

  private Element inherited(String style, String group, String property, int depth) {
    Element here = byId.get(style);
    if (here == null || depth >= DEEPEST) {
      return null;
    }
    Element set = at(here, group, property);
    return set != null
        ? set
        : inherited(value(at(here, "basedOn"), "val"), group, property, depth + 1);
  }
}
