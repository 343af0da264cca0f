package org.xianwu.platform.paperwork.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.paperwork.Docx;
import org.xianwu.platform.paperwork.word.Finding;
import org.xianwu.platform.paperwork.word.WordFile;

/** What a county can do in its word processor and the paper would not show. */
class FidelityTest {

  private static final String STYLES =
      "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
          + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"1\"><w:pPr>"
          + "<w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz w:val=\"28\"/></w:rPr></w:style>"
          + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:basedOn w:val=\"1\"/><w:pPr>"
          + "<w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>"
          + "<w:style w:type=\"table\" w:styleId=\"3\"><w:tblPr><w:tblBorders>"
          + "<w:top w:val=\"single\" w:sz=\"8\"/><w:left w:val=\"single\" w:sz=\"8\"/>"
          + "</w:tblBorders></w:tblPr></w:style>"
          + "<w:style w:type=\"table\" w:styleId=\"4\"><w:basedOn w:val=\"3\"/>"
          + "<w:tblStylePr w:type=\"firstRow\"/></w:style></w:styles>";

  @Test
  void eachFeatureThatWouldBeLostIsNamed() throws IOException {
    assertFinding("自动编号", properties("<w:numPr><w:numId w:val=\"1\"/></w:numPr>"));
    assertFinding("制表位", properties("<w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs>"));
    assertFinding("分散对齐", properties("<w:jc w:val=\"distribute\"/>"));
    assertFinding("图文框", properties("<w:framePr/>"));
    assertFinding("制表符", "<w:p><w:r><w:t>a</w:t><w:tab/></w:r></w:p>");
    assertFinding("删除线", look("<w:strike/>"));
    assertFinding("隐藏文字", look("<w:vanish/>"));
    assertFinding("着重号", look("<w:em w:val=\"dot\"/>"));
    assertFinding("上标或下标", look("<w:vertAlign w:val=\"superscript\"/>"));
    assertFinding("字符缩放", look("<w:w w:val=\"80\"/>"));
    assertFinding("突出显示", look("<w:highlight w:val=\"yellow\"/>"));
    assertFinding("调整宽度的文字", look("<w:fitText w:val=\"960\"/>"));
    assertFinding("环绕排列的表格", table("<w:tblpPr/>", "", "a"));
    assertFinding("表格样式的条件格式", table("<w:tblStyle w:val=\"4\"/>", "", "a"));
    assertFinding("竖排文字", table("", "<w:textDirection w:val=\"tbRlV\"/>", "a"));
    assertFinding(
        "斜线表头",
        table("", "<w:tcBorders><w:tl2br w:val=\"single\" w:sz=\"4\"/></w:tcBorders>", "a"));
    assertFinding("未接受的修订", "<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del></w:p>");
    assertFinding("分栏", Docx.paragraph("a") + "<w:sectPr><w:cols w:num=\"2\"/></w:sectPr>");
    assertFinding("域 DATE", "<w:p><w:fldSimple w:instr=\" DATE \"/></w:p>");
    assertFinding("图表或智能图形", "<w:p><w:r><w:drawing/></w:r></w:p>");
  }

  @Test
  void whatIsSwitchedOffOrOnlyRememberedIsHarmless() throws IOException {
    assertThat(
            check(
                properties("<w:tabs><w:tab w:val=\"clear\" w:pos=\"720\"/></w:tabs>")
                    + properties("<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
                    + look("<w:strike w:val=\"0\"/><w:em w:val=\"none\"/><w:w w:val=\"100\"/>")
                    + look("<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>")
                    + table("<w:tblStyle w:val=\"3\"/>", "", "a")))
        .isEmpty();
  }

  @Test
  void stylesCountAsMuchAsTheTextItself() throws IOException {
    assertFinding("自动编号", properties("<w:pStyle w:val=\"2\"/>"));
    String html =
        Pages.html(file(Docx.paragraph("a") + table("<w:tblStyle w:val=\"3\"/>", "", "b")));
    assertThat(html).contains("text-align:justify").contains("font-size:14.00pt");
    assertThat(html).contains("border-top:1.00pt solid #000");
  }

  @Test
  void aSightThatIsSplitOverRunsIsToldOnceAndManyAreCut() throws IOException {
    String struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>a</w:t></w:r>";
    assertThat(check("<w:p>" + struck + struck + "</w:p>")).hasSize(1);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < Finding.MOST + 20; i++) {
      many.append("<w:p>").append(struck).append("</w:p>");
    }
    assertThat(check(many.toString())).hasSize(Finding.MOST);
  }

  private static void assertFinding(String what, String body) throws IOException {
    assertThat(check(body)).extracting(one -> one.what().zh()).as(body).containsExactly(what);
  }

  private static List<Finding> check(String body) throws IOException {
    return Fidelity.check(file(body));
  }

  private static WordFile file(String body) throws IOException {
    return WordFile.read(Docx.of(body, "", Map.of("word/styles.xml", STYLES)));
  }

  private static String properties(String properties) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>文字</w:t></w:r></w:p>";
  }

  private static String look(String properties) {
    return "<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>文字</w:t></w:r></w:p>";
  }

  private static String table(String table, String cell, String text) {
    return "<w:tbl><w:tblPr>"
        + table
        + "</w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:tc><w:tcPr>"
        + cell
        + "</w:tcPr>"
        + Docx.paragraph(text)
        + "</w:tc></w:tr></w:tbl>";
  }
}
