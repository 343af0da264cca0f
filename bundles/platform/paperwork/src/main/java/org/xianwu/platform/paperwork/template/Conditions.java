package org.xianwu.platform.paperwork.template;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.PaperworkProblem;
import org.xianwu.platform.paperwork.word.WordXml;

/** Keeps or leaves out what stands between {@code {{#if name}}} and {@code {{/if}}}. */
final class Conditions {

  private Conditions() {}

  static void decide(Document story, Map<String, Object> data) {
    for (Optional<Element> open = firstOpen(story); open.isPresent(); open = firstOpen(story)) {
      decide(open.get(), data);
    }
  }

  private static Optional<Element> firstOpen(Document story) {
    return WordXml.all(story, "p").stream().filter(p -> Place.OPEN.equals(sign(p))).findFirst();
  }

  private static void decide(Element open, Map<String, Object> data) {
    String name = name(open);
    boolean keep = Place.holds(Place.value(data, name));
    Node parent = open.getParentNode();
    Node here = open.getNextSibling();
    parent.removeChild(open);
    int depth = 1;
    while (here != null) {
      Node next = here.getNextSibling();
      String sign = here instanceof Element element ? sign(element) : "";
      depth += sign.equals(Place.OPEN) ? 1 : sign.equals(Place.CLOSE) ? -1 : 0;
      if (depth == 0) {
        parent.removeChild(here);
        return;
      }
      if (!keep) {
        parent.removeChild(here);
      }
      here = next;
    }
    throw Problem.of(PaperworkProblem.CONDITION_OPEN).with("place", name);
  }

  /** The sign of a paragraph that holds nothing but a condition, else empty. */
  private static String sign(Element paragraph) {
    Matcher place = only(paragraph);
    return place == null || place.group(1).equals(Place.PICTURE) ? "" : place.group(1);
  }

  private static String name(Element paragraph) {
    return only(paragraph).group(2);
  }

  private static Matcher only(Element paragraph) {
    if (!"p".equals(paragraph.getLocalName())) {
      return null;
    }
    Matcher place = Place.FORM.matcher(WordXml.text(paragraph).trim());
    return place.matches() ? place : null;
  }
}
