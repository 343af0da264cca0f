package org.xianwu.platform.paperwork.press;

import static org.xianwu.platform.paperwork.press.WordTable.twips;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Drafts the templates of the function as Word files: A4, named styles, tables of fixed width, so
 * that a county can go on with them in WPS.
 */
public final class WordSheet {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String PART =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml";

  private static final String RED = "<w:color w:val=\"FF0000\"/>";
  private static final String MIDDLE = "<w:jc w:val=\"center\"/>";

  /** Red lines are wider than the text of a document: 170 mm. */
  private static final String WIDE = "<w:ind w:left=\"-397\" w:right=\"-397\" w:firstLine=\"0\"/>";

  private static final String RULE =
      "<w:pBdr><w:%s w:val=\"%s\" w:sz=\"%d\" w:space=\"%d\" w:color=\"FF0000\"/></w:pBdr>";

  private final StringBuilder body = new StringBuilder();
  private final Map<String, String> footers = new LinkedHashMap<>();
  private final StringBuilder styles = new StringBuilder();
  private final String page;
  private String more = "";

  private WordSheet(String page) {
    this.page = page;
  }

  /** A form on A4. */
  public static WordSheet portrait() {
    return new WordSheet(page(210, 297, 20, 20, 20, 20, 15));
  }

  /** A wide table on A4. */
  public static WordSheet landscape() {
    return new WordSheet(page(297, 210, 20, 20, 18, 20, 15));
  }

  /** The page of a document after GB/T 9704-2012: 22 lines of 28 characters. */
  public static WordSheet document() {
    WordSheet sheet = new WordSheet(page(210, 297, 37, 26, 35, 28, 20));
    sheet.more =
        "<w:titlePg/><w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\""
            + " w:charSpace=\"-842\"/>";
    return sheet;
  }

  /**
   * A document with the styles of an official one and the number of the page below, from the second
   * page on. Basis: GB/T 9704-2012.
   */
  public static WordSheet official() {
    String pitch = "<w:spacing w:line=\"579\" w:lineRule=\"exact\"/>";
    return document()
        .style("LetterHead", "发文机关标志", MIDDLE, "方正小标宋简体", 31, RED)
        .style("LetterNumber", "发文字号", "<w:jc w:val=\"right\"/>", "仿宋_GB2312", 16)
        .style(
            "LetterTitle",
            "公文标题",
            "<w:spacing w:before=\"289\" w:after=\"289\"/>" + MIDDLE,
            "方正小标宋简体",
            22)
        .style("LetterTo", "主送机关", "", "仿宋_GB2312", 16)
        .style(
            "LetterText",
            "公文正文",
            "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>",
            "仿宋_GB2312",
            16)
        .style(
            "LetterClose",
            "公文结语",
            pitch + "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>",
            "仿宋_GB2312",
            16)
        .style(
            "LetterSign",
            "发文机关署名",
            pitch + "<w:ind w:right=\"640\"/><w:jc w:val=\"right\"/>",
            "仿宋_GB2312",
            16)
        .style(
            "LetterEnd",
            "版末红线",
            "<w:spacing w:line=\"40\" w:lineRule=\"exact\"/>" + MIDDLE,
            "宋体",
            5,
            RED)
        .style("PageNumber", "页码", "<w:jc w:val=\"right\"/>", "宋体", 14)
        .footer(
            "default",
            "<w:p><w:pPr><w:pStyle w:val=\"PageNumber\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
                + "— </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r>"
                + "</w:fldSimple><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p>");
  }

  /** The name of a letter's sender over a red double line, and another one at the foot. */
  public WordSheet letterHead(String sender) {
    line("LetterHead", RULE.formatted("bottom", "thickThinSmallGap", 24, 4) + WIDE, sender);
    return footer(
        "first",
        styled("LetterEnd", RULE.formatted("bottom", "thinThickSmallGap", 24, 1) + WIDE, ""));
  }

  /** A red line below what stands on it, as wide as a document's red lines are. */
  public WordSheet redLine() {
    return line("LetterEnd", RULE.formatted("bottom", "single", 18, 1) + WIDE, "");
  }

  private static String page(
      int width, int height, int top, int right, int bottom, int left, int footer) {
    return ("<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/><w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\""
            + " w:left=\"%d\" w:header=\"851\" w:footer=\"%d\" w:gutter=\"0\"/>")
        .formatted(
            twips(width),
            twips(height),
            width > height ? " w:orient=\"landscape\"" : "",
            twips(top),
            twips(right),
            twips(bottom),
            twips(left),
            twips(footer));
  }

  /** What the sheet is. */
  public WordSheet title(String text) {
    body.append(styled("SheetTitle", text));
    return this;
  }

  /** A line in small print. */
  public WordSheet note(String text) {
    body.append(styled("SheetNote", text));
    return this;
  }

  /** A paragraph of a style. */
  public WordSheet line(String style, String text) {
    body.append(styled(style, text));
    return this;
  }

  /** Tables follow each other with a little air, else Word would make one of them. */
  public WordSheet table(WordTable table) {
    body.append(table.xml()).append(styled("SheetGap", ""));
    return this;
  }

  /** What follows up to {@link #end} appears only with that value. */
  public WordSheet when(String place) {
    return line("SheetNote", "{{#if " + place + "}}");
  }

  /** Ends {@link #when}. */
  public WordSheet end() {
    return line("SheetNote", "{{/if}}");
  }

  /** A footer: default, first or even. */
  public WordSheet footer(String kind, String content) {
    footers.put(kind, content);
    return this;
  }

  /** One more paragraph style. */
  public WordSheet style(String id, String name, String paragraph, String font, double size) {
    styles.append(definition(id, name, paragraph, font, size, ""));
    return this;
  }

  public WordSheet style(
      String id, String name, String paragraph, String font, double size, String looks) {
    styles.append(definition(id, name, paragraph, font, size, looks));
    return this;
  }

  public WordSheet line(String style, String properties, String text) {
    body.append(styled(style, properties, text));
    return this;
  }

  public static String styled(String style, String text) {
    return styled(style, "", text);
  }

  /** A paragraph with properties besides its style; what stands between two {@code ^} is red. */
  public static String styled(String style, String properties, String text) {
    StringBuilder runs = new StringBuilder();
    String[] parts = text.split("\\^", -1);
    for (int part = 0; part < parts.length; part++) {
      if (!parts[part].isEmpty()) {
        runs.append("<w:r>")
            .append(part % 2 == 0 ? "" : "<w:rPr>" + RED + "</w:rPr>")
            .append("<w:t xml:space=\"preserve\">")
            .append(escape(parts[part]))
            .append("</w:t></w:r>");
      }
    }
    return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr>%s</w:p>"
        .formatted(style, properties, runs);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String definition(
      String id, String name, String paragraph, String font, double size, String looks) {
    return ("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%1$s\"><w:name"
            + " w:val=\"%2$s\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>%3$s</w:pPr><w:rPr>"
            + "<w:rFonts w:ascii=\"%4$s\" w:hAnsi=\"%4$s\" w:eastAsia=\"%4$s\"/>%6$s<w:sz"
            + " w:val=\"%5$d\"/><w:szCs w:val=\"%5$d\"/></w:rPr></w:style>")
        .formatted(id, name, paragraph, font, Math.round(size * 2), looks);
  }

  private String stylesXml() {
    String air = "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"252\" w:lineRule=\"auto\"/>";
    return HEAD
        + "<w:styles xmlns:w=\""
        + W
        + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\""
        + " w:eastAsia=\"宋体\" w:cs=\"Times New Roman\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>"
        + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
        + "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
        + definition(
            "SheetTitle",
            "表单标题",
            "<w:spacing w:before=\"0\" w:after=\"160\"/><w:jc w:val=\"center\"/>",
            "方正小标宋简体",
            20,
            "")
        + definition("SheetText", "表单内容", air, "宋体", 10.5, "")
        + definition("SheetCenter", "表单居中", air + "<w:jc w:val=\"center\"/>", "宋体", 10.5, "")
        + definition("SheetNumber", "表单数字", air + "<w:jc w:val=\"right\"/>", "宋体", 10.5, "")
        + definition("SheetLabel", "表单栏目", air + "<w:jc w:val=\"center\"/>", "宋体", 10.5, "")
        + definition("SheetHead", "表单列名", air + "<w:jc w:val=\"center\"/>", "黑体", 10.5, "")
        + definition("SheetSection", "表单分项", air, "黑体", 10.5, "")
        + definition(
            "SheetNote", "表单说明", "<w:spacing w:before=\"40\" w:after=\"80\"/>", "宋体", 9, "")
        + definition(
            "SheetGap",
            "表单间隔",
            "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"100\" w:lineRule=\"exact\"/>",
            "宋体",
            4,
            "")
        + styles
        + "</w:styles>";
  }

  /** The file; the same draft makes the same bytes. */
  public byte[] file() {
    StringBuilder references = new StringBuilder();
    StringBuilder relations = new StringBuilder(relation("s1", "styles", "styles.xml"));
    relations.append(relation("s2", "settings", "settings.xml"));
    StringBuilder types = new StringBuilder();
    Map<String, String> parts = new LinkedHashMap<>();
    int number = 0;
    for (Map.Entry<String, String> footer : footers.entrySet()) {
      String name = "footer" + ++number + ".xml";
      references.append(
          "<w:footerReference w:type=\"%s\" r:id=\"f%d\"/>".formatted(footer.getKey(), number));
      relations.append(relation("f" + number, "footer", name));
      types.append(type("word/" + name, "footer"));
      parts.put(
          "word/" + name, HEAD + "<w:ftr xmlns:w=\"" + W + "\">" + footer.getValue() + "</w:ftr>");
    }
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
            + ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + type("word/document.xml", "document.main")
            + type("word/styles.xml", "styles")
            + type("word/settings.xml", "settings")
            + types
            + "</Types>");
    all.put("_rels/.rels", relations(relation("d1", "officeDocument", "word/document.xml")));
    all.put("word/_rels/document.xml.rels", relations(relations.toString()));
    all.put(
        "word/document.xml",
        HEAD
            + "<w:document xmlns:w=\"%s\" xmlns:r=\"%s\"><w:body>".formatted(W, R)
            + body
            + "<w:sectPr>"
            + references
            + page
            + more
            + "</w:sectPr></w:body></w:document>");
    all.put("word/styles.xml", stylesXml());
    all.put("word/settings.xml", HEAD + "<w:settings xmlns:w=\"" + W + "\"/>");
    all.putAll(parts);
    return zipped(all);
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, R, kind, target);
  }

  private static String relations(String inside) {
    return HEAD
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, PART.formatted(kind));
  }

  private static byte[] zipped(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0)); // in no time zone
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
