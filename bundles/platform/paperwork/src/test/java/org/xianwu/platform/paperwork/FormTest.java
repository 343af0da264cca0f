package org.xianwu.platform.paperwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.layout.Fidelity;
import org.xianwu.platform.paperwork.layout.Pages;
import org.xianwu.platform.paperwork.print.Fonts;
import org.xianwu.platform.paperwork.print.Printer;
import org.xianwu.platform.paperwork.template.Template;
import org.xianwu.platform.paperwork.template.Template.Filled;
import org.xianwu.platform.paperwork.word.Finding;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.paperwork.word.WordXml;

/** A county's own form, from its template to paper. */
class FormTest {

  @TempDir private Path folder;

  @Test
  void a_place_that_the_word_processor_split_is_filled_all_the_same() throws Exception {
    Filled filled = fill(Docx.paragraph("来访单位：{", "{un", "it}", "}。"), Map.of("unit", "青梧市农业农村局"));
    assertThat(text(filled)).isEqualTo("来访单位：青梧市农业农村局。");
  }

  @Test
  void a_row_is_repeated_for_each_entry() throws Exception {
    String table = "<w:tbl>" + Docx.row("{{guests.name}}", "{{guests.post}}") + "</w:tbl>";
    Map<String, Object> data =
        Map.of(
            "guests",
            List.of(Map.of("name", "林溪石", "post", "县长"), Map.of("name", "周知远", "post", "主任")));
    Filled filled = fill(table, data);
    assertThat(WordXml.all(document(filled), "tr")).hasSize(2);
    assertThat(text(filled)).isEqualTo("林溪石县长周知远主任");
  }

  @Test
  void what_does_not_apply_is_left_out() throws Exception {
    String body =
        Docx.paragraph("{{#if urgent}}")
            + Docx.paragraph("特急")
            + Docx.paragraph("{{/if}}")
            + Docx.paragraph("正文");
    assertThat(text(fill(body, Map.of("urgent", true)))).isEqualTo("特急正文");
    assertThat(text(fill(body, Map.of("urgent", false)))).isEqualTo("正文");
  }

  @Test
  void a_condition_without_its_end_is_refused_by_name() {
    assertThatThrownBy(() -> fill(Docx.paragraph("{{#if urgent}}"), Map.of("urgent", true)))
        .isInstanceOf(Problem.class)
        .hasMessage("paperwork.condition-open");
  }

  @Test
  void a_place_without_data_stays_empty_and_is_named() throws Exception {
    Filled filled = fill(Docx.paragraph("{{nothing}}"), new HashMap<>());
    assertThat(text(filled)).isEmpty();
    assertThat(filled.missing()).containsExactly("nothing");
  }

  @Test
  void what_would_print_wrongly_is_found_with_its_place() throws Exception {
    String body =
        Docx.paragraph("一、基本情况")
            + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>自动编号的段落</w:t></w:r></w:p>";
    List<Finding> findings = Fidelity.check(WordFile.read(Docx.of(body)));
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.what().zh()).isEqualTo("自动编号");
              assertThat(finding.spot().near()).isEqualTo("自动编号的段落");
            });
    assertThat(Fidelity.check(WordFile.read(Docx.of(Docx.paragraph("正文"))))).isEmpty();
  }

  @Test
  void closing_punctuation_never_begins_a_line() throws Exception {
    String html = Pages.html(WordFile.read(Docx.of(Docx.paragraph("用车3辆、驾驶员2名"))));
    assertThat(html).contains(">3</span>").doesNotContain(">、");
  }

  @Test
  void something_else_than_a_word_file_is_refused() {
    InputStream other = new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Template.fill(other, Map.of()))
        .isInstanceOf(Problem.class)
        .hasMessage("paperwork.no-word-file");
  }

  @Test
  void pdf_and_ofd_carry_real_text() throws Exception {
    Printer printer = new Printer(fonts());
    WordFile form =
        fill(Docx.paragraph("Order {{number}}"), Map.of("number", "JD-2026-001")).file();
    try (PDDocument pdf = Loader.loadPDF(printer.pdf(form))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("JD-2026-001");
    }
    ByteArrayOutputStream ofd = new ByteArrayOutputStream();
    printer.ofd(form, "Order", LocalDate.of(2026, 11, 21), ofd);
    assertThat(part(ofd.toByteArray(), "Doc_0/Pages/Page_0/Content.xml"))
        .contains("JD-2026-001")
        .contains("DeltaX");
    assertThat(part(ofd.toByteArray(), "OFD.xml")).contains("2026-11-21");
  }

  /** A free font that the PDF library brings along stands for the county's. */
  private Fonts fonts() throws IOException {
    Path file = folder.resolve("font.ttf");
    String resource = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (InputStream font = PDDocument.class.getResourceAsStream(resource)) {
      Files.copy(font, file);
    }
    return new Fonts(Map.of("宋体", file), file);
  }

  private static Filled fill(String body, Map<String, Object> data) throws IOException {
    return Template.fill(Docx.of(body), data);
  }

  private static Document document(Filled filled) {
    return WordXml.parse(filled.file().part(WordFile.DOCUMENT).orElseThrow());
  }

  private static String text(Filled filled) {
    StringBuilder all = new StringBuilder();
    WordXml.all(document(filled), "t").forEach(piece -> all.append(piece.getTextContent()));
    return all.toString();
  }

  private static String part(byte[] zipped, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalStateException("no part " + name);
  }
}
