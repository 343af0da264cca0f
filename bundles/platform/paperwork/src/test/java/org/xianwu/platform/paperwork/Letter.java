package org.xianwu.platform.paperwork;

import static org.xianwu.platform.paperwork.Docx.relation;

import java.io.InputStream;
import java.util.Collections;
import java.util.Map;

/**
 * A letter of GB/T 9704-2012 10.1 as a county would make it: margins 37, 28, 26, 35 mm, 22 lines of
 * 28 characters in size 3, red double lines of 170 mm, page numbers from the second page on.
 */
public final class Letter {

  /** Millimetres in twentieths of a point. */
  private static final double MM = 1440 / 25.4;

  private static final String OUT =
      "<w:ind w:left=\"-397\" w:right=\"-397\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/>";

  private Letter() {}

  /** What fills {@link #template}. */
  public static Map<String, Object> data(int paragraphs) {
    return Map.of(
        "organisation",
        "望溪县人民政府办公室",
        "number",
        "望政办函〔2026〕12号",
        "to",
        "青梧市农业农村局",
        "text",
        String.join("\n", Collections.nCopies(paragraphs, BODY)));
  }

  private static final String BODY =
      "　　贵局《关于赴望溪县开展高标准农田建设调研的函》收悉。经研究，同意接待，调研组一行6人，"
          + "行程2天。请贵局于行前告知人员名单、职务和联系电话，我办将按照有关规定安排（含用车3辆）。";

  public static InputStream template() throws java.io.IOException {
    String body =
        line(
                "<w:pBdr><w:bottom w:val=\"thickThinSmallGap\" w:sz=\"24\" w:space=\"4\""
                    + " w:color=\"FF0000\"/></w:pBdr>"
                    + OUT,
                "{{organisation}}",
                "方正小标宋简体",
                62,
                "FF0000")
            + line("<w:jc w:val=\"right\"/>", "{{number}}", "仿宋_GB2312", 32, "000000")
            + line("<w:jc w:val=\"center\"/>", "关于同意来访的复函", "方正小标宋简体", 44, "000000")
            + line("", "{{to}}：", "仿宋_GB2312", 32, "000000")
            + line("<w:jc w:val=\"both\"/>", "{{text}}", "仿宋_GB2312", 32, "000000");
    String section =
        "<w:sectPr xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<w:footerReference w:type=\"default\" r:id=\"f1\"/>"
            + "<w:footerReference w:type=\"first\" r:id=\"f2\"/>"
            + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"851\""
                .formatted(mm(37), mm(26), mm(35), mm(28))
            + " w:footer=\"%d\" w:gutter=\"0\"/><w:titlePg/>".formatted(mm(20))
            + "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-842\"/>"
            + "</w:sectPr>";
    String number =
        footer(
            "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>"
                + text("— ", "宋体", 28, "000000")
                + "<w:fldSimple w:instr=\" PAGE \">"
                + text("1", "宋体", 28, "000000")
                + "</w:fldSimple>"
                + text(" —", "宋体", 28, "000000")
                + "</w:p>");
    String red =
        footer(
            line(
                "<w:pBdr><w:bottom w:val=\"thinThickSmallGap\" w:sz=\"24\" w:space=\"1\""
                    + " w:color=\"FF0000\"/></w:pBdr>"
                    + "<w:spacing w:line=\"40\" w:lineRule=\"exact\"/>"
                    + OUT,
                "",
                "宋体",
                10,
                "FF0000"));
    return Docx.of(
        body + section,
        relation("f1", "footer", "footer1.xml") + relation("f2", "footer", "footer2.xml"),
        Map.of("word/footer1.xml", number, "word/footer2.xml", red));
  }

  private static int mm(int millimetres) {
    return (int) Math.round(millimetres * MM);
  }

  private static String footer(String content) {
    return "<w:ftr xmlns:w=\"" + Docx.W + "\">" + content + "</w:ftr>";
  }

  private static String line(String properties, String text, String font, int size, String color) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + text(text, font, size, color) + "</w:p>";
  }

  private static String text(String text, String font, int size, String color) {
    return ("<w:r><w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\"/>"
            + "<w:color w:val=\"%3$s\"/><w:sz w:val=\"%2$d\"/></w:rPr>"
            + "<w:t xml:space=\"preserve\">%4$s</w:t></w:r>")
        .formatted(font, size, color, text);
  }
}
