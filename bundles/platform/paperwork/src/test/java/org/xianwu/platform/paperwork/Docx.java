package org.xianwu.platform.paperwork;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest Word files that tests need. */
public final class Docx {

  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private Docx() {}

  /** A document with the given body. */
  public static InputStream of(String body) throws IOException {
    return of(body, "", Map.of());
  }

  /** A document with the given body and more parts that it refers to. */
  public static InputStream of(String body, String relations, Map<String, String> parts)
      throws IOException {
    return of(body, relations, parts, Map.of());
  }

  /** A document with parts that are no text. */
  public static InputStream of(
      String body, String relations, Map<String, String> parts, Map<String, byte[]> others)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      StringBuilder types = new StringBuilder();
      for (String name : parts.keySet()) {
        if (name.matches("word/footer\\d+\\.xml")) {
          types.append(type(name, "footer"));
        }
      }
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
              + ".relationships+xml\"/>"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + type("word/document.xml", "document.main")
              + types
              + "</Types>");
      put(zip, "_rels/.rels", relations(relation("d1", "officeDocument", "word/document.xml")));
      put(zip, "word/_rels/document.xml.rels", relations(relations));
      put(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>");
      for (Map.Entry<String, String> part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
      for (Map.Entry<String, byte[]> part : others.entrySet()) {
        zip.putNextEntry(entry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return new ByteArrayInputStream(out.toByteArray());
  }

  /** A relation to a part. */
  public static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
        .formatted(id, kind, target);
  }

  private static String relations(String inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml\"/>"
        .formatted(part, kind);
  }

  /** A paragraph whose text is split into the given runs. */
  public static String paragraph(String... runs) {
    StringBuilder text = new StringBuilder("<w:p>");
    for (String run : runs) {
      text.append("<w:r><w:t>").append(run).append("</w:t></w:r>");
    }
    return text.append("</w:p>").toString();
  }

  /** A table of one row with the given cells. */
  public static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  /** The same content is the same file, whenever it is made. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
    return entry;
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(entry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
