package org.xianwu.platform.paperwork.word;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the document of a Word file refers to by id: pictures, footers. */
public final class Relations {

  private static final String PART = "word/_rels/document.xml.rels";
  private static final String TYPES = "[Content_Types].xml";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String NONE =
      "<Relationships xmlns=\"" + PACKAGE + "relationships\"></Relationships>";

  private final WordFile file;

  public Relations(WordFile file) {
    this.file = file;
  }

  /** The name of the part with that id, within the file. */
  public Optional<String> part(String id) {
    return all().stream()
        .filter(relation -> relation.getAttribute("Id").equals(id))
        .filter(relation -> !relation.getAttribute("TargetMode").equals("External"))
        .map(relation -> relation.getAttribute("Target"))
        .map(target -> target.startsWith("/") ? target.substring(1) : "word/" + target)
        .findFirst();
  }

  private List<Element> all() {
    return WordXml.children(WordXml.parse(known()).getDocumentElement());
  }

  private byte[] known() {
    return file.part(PART).orElseGet(() -> NONE.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds a relation.
   *
   * @param kind last word of its type, for example {@code image}
   * @param target relative to {@code word/}
   */
  public void add(String id, String kind, String target) {
    Document relations = WordXml.parse(known());
    Element relation = relations.createElementNS(PACKAGE + "relationships", "Relationship");
    relation.setAttribute("Id", id);
    relation.setAttribute("Type", WordXml.R + "/" + kind);
    relation.setAttribute("Target", target);
    relations.getDocumentElement().appendChild(relation);
    file.put(PART, WordXml.write(relations));
  }

  /** Says what the part is. */
  public void declare(String part, String contentType) {
    Document types = WordXml.parse(file.part(TYPES).orElseThrow());
    Element override = types.createElementNS(PACKAGE + "content-types", "Override");
    override.setAttribute("PartName", "/" + part);
    override.setAttribute("ContentType", contentType);
    types.getDocumentElement().appendChild(override);
    file.put(TYPES, WordXml.write(types));
  }
}
