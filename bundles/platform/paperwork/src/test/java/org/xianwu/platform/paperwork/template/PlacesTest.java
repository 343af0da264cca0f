package org.xianwu.platform.paperwork.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.paperwork.Docx;
import org.xianwu.platform.paperwork.word.Finding;
import org.xianwu.platform.paperwork.word.WordFile;

/** What is said about the places of a county's template before it prints. */
class PlacesTest {

  private static final Map<String, Object> SAMPLE =
      Map.of(
          "number",
          "JD-2026-001",
          "urgent",
          true,
          "sign",
          new byte[] {1},
          "host",
          Map.of("name", "许青禾"),
          "guests",
          List.of(Map.of("name", "林溪石", "post", "县长")),
          "cars",
          List.of(Map.of("plate", "甲A·0001")));

  @Test
  void aTemplateThatKeepsToTheRulesHasNoFindings() throws IOException {
    String body =
        Docx.paragraph("编号：{{num", "ber}}，{{host.name}}，{{@sign}}")
            + Docx.paragraph("{{#if urgent}}")
            + Docx.paragraph("{{#if guests}}")
            + Docx.paragraph("特急")
            + Docx.paragraph("{{/if}}")
            + Docx.paragraph("{{/if}}")
            + "<w:tbl>"
            + Docx.row("{{guests.name}}", "{{guests.post}} {{number}}")
            + Docx.row("{{cars.plate}}", "")
            + "</w:tbl>";
    assertThat(check(body, "number", "guests.name")).isEmpty();
  }

  @Test
  void eachMisuseIsNamedWhereItStands() throws IOException {
    assertFinding("没有字段 {{nobody}}", Docx.paragraph("{{nobody}}"));
    assertFinding("没有字段 {{guests.age}}", "<w:tbl>" + Docx.row("{{guests.age}}") + "</w:tbl>");
    assertFinding("没有字段 {{nobody}}", Docx.paragraph("{{#if nobody}}") + Docx.paragraph("{{/if}}"));
    assertFinding("没有字段 {{}}", Docx.paragraph("{{}}"));
    assertFinding("占位符写法不正确", Docx.paragraph("{{number"));
    assertFinding("占位符写法不正确", Docx.paragraph("{{编 号}}"));
    assertFinding("占位符写法不正确", Docx.paragraph("｛｛number｝｝"));
    assertFinding("清单字段 {{guests.name}} 不在表格里", Docx.paragraph("{{guests.name}}"));
    assertFinding("{{guests}} 是一份清单，不能直接填写", Docx.paragraph("{{guests}}"));
    assertFinding("{{urgent}} 只能用作条件", Docx.paragraph("{{urgent}}"));
    assertFinding("sign 是图片", Docx.paragraph("{{sign}}"));
    assertFinding("number 不是图片", Docx.paragraph("{{@number}}"));
    assertFinding("条件没有结束", Docx.paragraph("{{#if urgent}}"));
    assertFinding("多余的 {{/if}}", Docx.paragraph("{{/if}}"));
    assertFinding("条件没有独占一段", Docx.paragraph("如{{#if urgent}}特急"));
    assertFinding(
        "一行中混有多份清单（cars、guests）",
        "<w:tbl>" + Docx.row("{{guests.name}}", "{{cars.plate}}") + "</w:tbl>");
  }

  @Test
  void aConditionEndsInTheCellWhereItBegan() throws IOException {
    String row = Docx.row("{{#if urgent}}", "{{/if}}");
    assertThat(check("<w:tbl>" + row + "</w:tbl>"))
        .extracting(one -> one.what().zh() + "|" + one.spot().place().zh())
        .containsExactly("条件没有结束|第 1 个表格第 1 行第 1 格", "多余的 {{/if}}|第 1 个表格第 1 行第 2 格");
  }

  @Test
  void whatMustBeThereIsMissedOnce() throws IOException {
    assertThat(check(Docx.paragraph("{{number}}"), "number", "guests.name", "sign"))
        .extracting(one -> one.what().en())
        .containsExactly(
            "The place {{guests.name}} must be there", "The place {{sign}} must be there");
  }

  private static void assertFinding(String what, String body) throws IOException {
    assertThat(check(body)).extracting(one -> one.what().zh()).as(body).containsExactly(what);
  }

  private static List<Finding> check(String body, String... mandatory) throws IOException {
    return Places.check(WordFile.read(Docx.of(body)), SAMPLE, Set.of(mandatory));
  }
}
