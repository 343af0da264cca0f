package org.xianwu.platform.paperwork.template;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xianwu.platform.paperwork.word.WordXml;

/** Puts texts and pictures into their places; a line break in a text becomes one on paper. */
final class Texts {

  private final Pictures pictures;
  private final Set<String> missing = new TreeSet<>();

  Texts(Pictures pictures) {
    this.pictures = pictures;
  }

  /** Names of places for which there was no value. */
  Set<String> missing() {
    return missing;
  }

  void fill(Element below, Map<String, Object> data) {
    for (Element piece : WordXml.all(below, "t")) {
      if (piece.getTextContent().contains("{{")) {
        fillPiece(piece, data);
      }
    }
  }

  private void fillPiece(Element piece, Map<String, Object> data) {
    Matcher places = Place.FORM.matcher(piece.getTextContent());
    StringBuilder text = new StringBuilder();
    while (places.find()) {
      Object value = Place.value(data, places.group(2));
      if (value == null) {
        missing.add(places.group(2));
      }
      String shown = "";
      if (places.group(1).equals(Place.PICTURE)) {
        if (value instanceof byte[] png) {
          pictures.insert(piece, png);
        }
      } else if (value != null) {
        shown = value.toString();
      }
      places.appendReplacement(text, Matcher.quoteReplacement(shown));
    }
    places.appendTail(text);
    write(piece, text.toString().split("\n", -1));
  }

  private static void write(Element piece, String[] lines) {
    WordXml.setText(piece, lines[0]);
    Document story = piece.getOwnerDocument();
    Node run = piece.getParentNode();
    Node after = piece.getNextSibling();
    for (int i = 1; i < lines.length; i++) {
      Element line = story.createElementNS(WordXml.W, "w:t");
      WordXml.setText(line, lines[i]);
      run.insertBefore(story.createElementNS(WordXml.W, "w:br"), after);
      run.insertBefore(line, after);
    }
  }
}
