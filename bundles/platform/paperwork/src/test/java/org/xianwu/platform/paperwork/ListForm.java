package org.xianwu.platform.paperwork;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * A list as a county would make it in WPS: a heading, a table in the style “网格型” with a heading
 * that repeats, merged cells, a row for each guest, a shaded total and a note.
 */
public final class ListForm {

  private static final int[] WIDTHS = {900, 2200, 3200, 1400, 1000};

  private static final String STYLES =
      "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia=\"宋体\" w:ascii=\"Times New"
          + " Roman\"/></w:rPr></w:rPrDefault></w:docDefaults>"
          + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"1\"><w:pPr>"
          + "<w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:style>"
          + "<w:style w:type=\"table\" w:styleId=\"2\"><w:tblPr><w:tblBorders>"
          + side("top")
          + side("left")
          + side("bottom")
          + side("right")
          + side("insideH")
          + side("insideV")
          + "</w:tblBorders></w:tblPr></w:style></w:styles>";

  private ListForm() {}

  /** What fills {@link #template}. */
  public static Map<String, Object> data() {
    return Map.of(
        "number",
        "JD-2026-031",
        "unit",
        "青梧市农业农村局",
        "days",
        "2026年11月12日至13日",
        "guests",
        List.of(
            guest("1", "林溪石", "局长", "县处级正职"),
            guest("2", "周知远", "办公室主任（兼机关党委专职副书记、工会主席）", "乡科级正职"),
            guest("3", "沈一诺", "科员", "其他")),
        "total",
        "3",
        "late",
        true);
  }

  private static Map<String, Object> guest(String no, String name, String post, String rank) {
    return Map.of("no", no, "name", name, "post", post, "rank", rank);
  }

  public static InputStream template() throws IOException {
    StringBuilder grid = new StringBuilder("<w:tblGrid>");
    for (int width : WIDTHS) {
      grid.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    String table =
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"2\"/><w:jc w:val=\"center\"/></w:tblPr>"
            + grid
            + "</w:tblGrid>"
            + row("", cell("来访单位", "<w:gridSpan w:val=\"2\"/>"), cell("{{unit}}", span(3)))
            + row("", cell("来访时间", "<w:gridSpan w:val=\"2\"/>"), cell("{{days}}", span(3)))
            + row(
                "<w:tblHeader/>",
                cell("序号", ""),
                cell("姓名", ""),
                cell("职务", ""),
                cell("职级", ""),
                cell("备注", ""))
            + row(
                "",
                cell("{{guests.no}}", ""),
                cell("{{guests.name}}", ""),
                cell("{{guests.post}}", ""),
                cell("{{guests.rank}}", ""),
                cell("", ""))
            + row(
                "",
                cell("合计", span(2) + "<w:shd w:val=\"clear\" w:fill=\"E7E6E6\"/>"),
                cell("{{total}} 人", span(3) + "<w:shd w:val=\"clear\" w:fill=\"E7E6E6\"/>"))
            + "</w:tbl>";
    String heading =
        "<w:p><w:pPr><w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr>"
            + "<w:rFonts w:eastAsia=\"黑体\" w:ascii=\"黑体\"/><w:sz w:val=\"36\"/></w:rPr>"
            + "<w:t>公务接待清单</w:t></w:r></w:p>";
    String section =
        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\""
            + " w:footer=\"850\"/></w:sectPr>";
    String body =
        heading
            + Docx.paragraph("编号：{{number}}")
            + table
            + Docx.paragraph("{{#if late}}")
            + Docx.paragraph("（公函后补，须在3个工作日内补齐。）")
            + Docx.paragraph("{{/if}}");
    return Docx.of(body + section, "", Map.of("word/styles.xml", STYLES));
  }

  private static String row(String properties, String... cells) {
    return "<w:tr><w:trPr><w:trHeight w:val=\"567\"/>"
        + properties
        + "</w:trPr>"
        + String.join("", cells)
        + "</w:tr>";
  }

  private static String cell(String text, String properties) {
    return "<w:tc><w:tcPr>"
        + properties
        + "<w:vAlign w:val=\"center\"/></w:tcPr>"
        + Docx.paragraph(text)
        + "</w:tc>";
  }

  private static String span(int columns) {
    return "<w:gridSpan w:val=\"" + columns + "\"/>";
  }

  private static String side(String side) {
    return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:color=\"000000\"/>";
  }
}
