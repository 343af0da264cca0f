package org.xianwu.platform.paperwork.template;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xianwu.platform.paperwork.word.WordXml;

/**
 * Word processors split a place over several runs as its writer types. Healing moves each place
 * wholly into the piece of text where it begins, so that it keeps that piece's looks.
 */
final class Healing {

  private Healing() {}

  static void heal(Document story) {
    for (Element mark : WordXml.all(story, "proofErr")) {
      mark.getParentNode().removeChild(mark);
    }
    for (Element paragraph : WordXml.all(story, "p")) {
      heal(WordXml.texts(paragraph));
    }
  }

  private static void heal(List<Element> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      StringBuilder text = new StringBuilder(pieces.get(i).getTextContent());
      for (int next = i + 1; next < pieces.size() && continues(text, pieces.get(next)); next++) {
        String following = pieces.get(next).getTextContent();
        int taken = isOpen(text) ? closing(text, following) : following.length();
        text.append(following, 0, taken);
        WordXml.setText(pieces.get(next), following.substring(taken));
      }
      WordXml.setText(pieces.get(i), text.toString());
    }
  }

  private static boolean continues(CharSequence text, Element next) {
    return isOpen(text)
        || text.length() > 0
            && text.charAt(text.length() - 1) == '{'
            && next.getTextContent().startsWith("{");
  }

  /** How many characters of the following piece still belong to the open place. */
  private static int closing(CharSequence text, String following) {
    if (text.charAt(text.length() - 1) == '}' && following.startsWith("}")) {
      return 1;
    }
    int end = following.indexOf("}}");
    return end < 0 ? following.length() : end + 2;
  }

  private static boolean isOpen(CharSequence text) {
    String whole = text.toString();
    int open = whole.lastIndexOf("{{");
    return open >= 0 && whole.indexOf("}}", open) < 0;
  }
}
