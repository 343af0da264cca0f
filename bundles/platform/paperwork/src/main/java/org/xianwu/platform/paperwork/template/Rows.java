package org.xianwu.platform.paperwork.template;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xianwu.platform.paperwork.word.WordXml;

/** Repeats a table row for each entry of the list that its places name. */
final class Rows {

  private final Texts texts;

  Rows(Texts texts) {
    this.texts = texts;
  }

  void repeat(Document story, Map<String, Object> data) {
    List<Element> rows = WordXml.all(story, "tr");
    Collections.reverse(rows); // tables inside tables first
    for (Element row : rows) {
      listOf(row, data).ifPresent(list -> repeat(row, list, data));
    }
  }

  private void repeat(Element row, String list, Map<String, Object> data) {
    Node table = row.getParentNode();
    for (Object entry : (List<?>) data.get(list)) {
      Map<String, Object> inside = new HashMap<>(data);
      inside.put(list, entry);
      Element copy = (Element) row.cloneNode(true);
      table.insertBefore(copy, row);
      texts.fill(copy, inside);
    }
    table.removeChild(row);
  }

  private static Optional<String> listOf(Element row, Map<String, Object> data) {
    for (Element paragraph : WordXml.all(row, "p")) {
      if (WordXml.around(paragraph, "tr") == row) {
        Matcher places = Place.FORM.matcher(WordXml.text(paragraph));
        while (places.find()) {
          String head = places.group(2).split("\\.")[0];
          if (places.group(2).contains(".") && data.get(head) instanceof List<?>) {
            return Optional.of(head);
          }
        }
      }
    }
    return Optional.empty();
  }
}
