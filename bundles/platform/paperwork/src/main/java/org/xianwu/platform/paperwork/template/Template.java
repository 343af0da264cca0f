package org.xianwu.platform.paperwork.template;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.paperwork.word.WordXml;

/** A county's form as a .docx with places, see {@link Place}. */
public final class Template {

  private Template() {}

  /**
   * Fills a template.
   *
   * @param template a .docx
   * @param data texts, flags, PNG bytes, and lists of maps for repeated rows
   * @return the filled document, and the places for which there was no data
   * @throws org.xianwu.platform.api.problem.Problem when the file is no template that can be filled
   */
  public static Filled fill(InputStream template, Map<String, Object> data) throws IOException {
    return fill(WordFile.read(template), data);
  }

  /** Fills a template that was read before; the file is changed. */
  public static Filled fill(WordFile file, Map<String, Object> data) {
    Pictures pictures = new Pictures(file);
    Texts texts = new Texts(pictures);
    for (String story : file.stories()) {
      Document document = WordXml.parse(file.part(story).orElseThrow());
      Healing.heal(document);
      Conditions.decide(document, data);
      new Rows(texts).repeat(document, data);
      texts.fill(document.getDocumentElement(), data);
      closeCells(document);
      file.put(story, WordXml.write(document));
    }
    pictures.register();
    return new Filled(file, texts.missing());
  }

  /** A table cell must end with a paragraph, or Word calls the file damaged. */
  private static void closeCells(Document document) {
    for (Element cell : WordXml.all(document, "tc")) {
      if (cell.getLastChild() == null || !"p".equals(cell.getLastChild().getLocalName())) {
        cell.appendChild(document.createElementNS(WordXml.W, "w:p"));
      }
    }
  }

  /** A filled document. */
  public record Filled(WordFile file, Set<String> missing) {}
}
