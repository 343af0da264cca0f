package org.xianwu.platform.paperwork;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest Word files that tests need. */
public final class Docx {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private Docx() {}

  /** A document with the given body. */
  public static InputStream of(String body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
      put(
          zip,
          "word/_rels/document.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "</Relationships>");
      put(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>");
    }
    return new ByteArrayInputStream(out.toByteArray());
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

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
