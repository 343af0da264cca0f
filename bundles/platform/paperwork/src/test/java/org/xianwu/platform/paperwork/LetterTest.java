package org.xianwu.platform.paperwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.paperwork.print.PrintFooter;
import org.xianwu.platform.paperwork.print.Printer;
import org.xianwu.platform.paperwork.template.Template;
import org.xianwu.platform.paperwork.word.WordFile;

/** A letter of GB/T 9704-2012 keeps its measures on paper, and the platform's line below them. */
class LetterTest {

  private static final double MM = 72 / 25.4;

  /** Size 3 (三号). */
  private static final double BODY = 16;

  private static PDDocument pdf;
  private static List<List<TextPosition>> glyphs;

  @BeforeAll
  static void print() throws IOException {
    WordFile word = Template.fill(Letter.template(), Letter.data(12)).file();
    PrintFooter.add(word, "许青禾", "2026-11-21 09:00");
    byte[] printed = new Printer(ProductFonts.fonts()).pdf(word);
    Files.write(Path.of("target/letter.pdf"), printed);
    try (var out = Files.newOutputStream(Path.of("target/letter.docx"))) {
      word.write(out);
    }
    pdf = Loader.loadPDF(printed);
    glyphs = new ArrayList<>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      glyphs.add(glyphs(page));
    }
  }

  @AfterAll
  static void close() throws IOException {
    pdf.close();
  }

  @Test
  void aFullPageHasTwentyTwoLinesOfTwentyEightCharacters() {
    List<TextPosition> body = body(1);
    TreeSet<Integer> lines = new TreeSet<>();
    body.forEach(glyph -> lines.add(Math.round(glyph.getYDirAdj())));
    assertThat(lines).hasSize(22);
    List<Long> perLine =
        lines.stream()
            .map(y -> body.stream().filter(glyph -> Math.round(glyph.getYDirAdj()) == y).count())
            .toList();
    assertThat(perLine).as("28 without the indent of two").contains(26L);
  }

  @Test
  void theTextKeepsTheMargins() {
    List<TextPosition> body = body(1);
    assertThat(body.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow())
        .isCloseTo(28 * MM, within(1.5));
    assertThat(body.stream().mapToDouble(LetterTest::right).max().orElseThrow())
        .isLessThan((210 - 26) * MM + 1.5);
    assertThat(body.stream().mapToDouble(TextPosition::getYDirAdj).min().orElseThrow())
        .isBetween(37 * MM + 12, 37 * MM + 28.95);
    assertThat(body.stream().mapToDouble(TextPosition::getYDirAdj).max().orElseThrow())
        .isLessThan((297 - 35) * MM);
  }

  @Test
  void numbersStandOnTheSecondPageOnlyAndThePlatformsLineOnEvery() throws Exception {
    assertThat(text(1)).doesNotContain("— 1 —").contains("非涉密").contains("第 1 页 / 共 3 页");
    assertThat(text(2))
        .contains("— 2 —")
        .contains("打印人：许青禾")
        .contains("打印时间：2026-11-21 09:00")
        .contains("第 2 页 / 共 3 页");
  }

  @Test
  void thePlatformsLineStandsBelowTheLettersFootAndAboveTheEdge() {
    List<TextPosition> line =
        glyphs.get(1).stream().filter(glyph -> glyph.getFontSizeInPt() < 8).toList();
    assertThat(line).isNotEmpty();
    assertThat(line)
        .allSatisfy(glyph -> assertThat((double) glyph.getYDirAdj()).isBetween(277 * MM, 292 * MM));
  }

  private static List<TextPosition> body(int page) {
    return glyphs.get(page).stream()
        .filter(glyph -> Math.abs(glyph.getFontSizeInPt() - BODY) < 0.1)
        .toList();
  }

  private static double right(TextPosition glyph) {
    return glyph.getXDirAdj() + glyph.getWidthDirAdj();
  }

  private static String text(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static List<TextPosition> glyphs(int page) throws IOException {
    List<TextPosition> found = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            positions.stream().filter(glyph -> !glyph.getUnicode().isBlank()).forEach(found::add);
          }
        };
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(pdf);
    return found;
  }
}
