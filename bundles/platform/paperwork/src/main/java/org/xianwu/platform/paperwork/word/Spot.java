package org.xianwu.platform.paperwork.word;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xianwu.platform.api.text.Label;

/**
 * Where something stands in a Word file, as a person finds it again: which paragraph, or which cell
 * of which table, and the text there.
 *
 * @param near text of the paragraph, or of the one before when it has none; at most 30 characters
 */
public record Spot(Label place, String near) {

  private static final int LONGEST = 30;

  /** The file as a whole. */
  public static final Spot WHOLE = new Spot(Label.of("全文", "Whole document"), "");

  /**
   * The spot of an element.
   *
   * @param story name of the part that it stands in
   */
  public static Spot of(String story, Element element) {
    Element outermost = null;
    for (Element table = WordXml.around(element, "tbl");
        table != null;
        table = WordXml.around(table.getParentNode(), "tbl")) {
      outermost = table;
    }
    Label place = outermost == null ? paragraph(element) : cell(outermost, element);
    boolean footer = story.contains("footer");
    return new Spot(
        footer ? Label.of("页脚" + place.zh(), "Footer, " + place.en()) : place, near(element));
  }

  private static Label paragraph(Element element) {
    Element paragraph = WordXml.around(element, "p");
    if (paragraph == null) {
      return Label.of("版面设置", "page setup");
    }
    List<Element> all =
        WordXml.all(paragraph.getOwnerDocument(), "p").stream()
            .filter(one -> WordXml.around(one, "tbl") == null)
            .toList();
    int number = all.indexOf(paragraph) + 1;
    return Label.of("第 " + number + " 段", "paragraph " + number);
  }

  private static Label cell(Element table, Element element) {
    List<Element> tables =
        WordXml.all(table.getOwnerDocument(), "tbl").stream()
            .filter(one -> WordXml.around(one.getParentNode(), "tbl") == null)
            .toList();
    int number = tables.indexOf(table) + 1;
    Element cell = childAround(element, table, "tc");
    Element row = childAround(element, table, "tr");
    String zh = "第 " + number + " 个表格";
    String en = "table " + number;
    if (row != null) {
      int line = WordXml.children(table, "tr").indexOf(row) + 1;
      zh += "第 " + line + " 行";
      en += ", row " + line;
    }
    if (row != null && cell != null) {
      int column = WordXml.children(row, "tc").indexOf(cell) + 1;
      zh += "第 " + column + " 格";
      en += ", cell " + column;
    }
    return Label.of(zh, en);
  }

  /** The row or cell of that table, not of one inside it, at or above the element. */
  private static Element childAround(Element element, Element table, String name) {
    for (Node here = element; here != null && here != table; here = here.getParentNode()) {
      if (here instanceof Element one
          && name.equals(one.getLocalName())
          && WordXml.around(one.getParentNode(), "tbl") == table) {
        return one;
      }
    }
    return null;
  }

  private static String near(Element element) {
    Element paragraph = WordXml.around(element, "p");
    String own = paragraph == null ? "" : WordXml.text(paragraph).strip();
    if (!own.isEmpty()) {
      return shortened(own);
    }
    String before = "";
    for (Element one : WordXml.all(element.getOwnerDocument(), "p")) {
      int order = one.compareDocumentPosition(element);
      if ((order & Node.DOCUMENT_POSITION_FOLLOWING) == 0) {
        break;
      }
      String text = WordXml.text(one).strip();
      before = text.isEmpty() ? before : text;
    }
    return shortened(before);
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
