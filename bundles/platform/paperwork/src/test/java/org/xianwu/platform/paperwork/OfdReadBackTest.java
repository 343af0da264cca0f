package org.xianwu.platform.paperwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.text.font.CT_Font;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.xianwu.platform.paperwork.print.PrintFooter;
import org.xianwu.platform.paperwork.print.Printer;
import org.xianwu.platform.paperwork.template.Template;
import org.xianwu.platform.paperwork.word.WordFile;

/** What a reader that others wrote (ofdrw) finds in the OFD of this suite. */
class OfdReadBackTest {

  @TempDir private static Path folder;

  private static OFDReader reader;
  private static byte[] pdf;

  @BeforeAll
  static void print() throws IOException {
    WordFile word = Template.fill(Letter.template(), Letter.data(8)).file();
    PrintFooter.add(word, "许青禾", "2026-11-21 09:00");
    Printer printer = new Printer(ProductFonts.fonts());
    pdf = printer.pdf(word);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printer.ofd(word, "复函", LocalDate.of(2026, 11, 21), out);
    Path file = folder.resolve("letter.ofd");
    Files.write(file, out.toByteArray());
    reader = new OFDReader(file);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
  }

  @Test
  void pagesAndTheirSizeAreThoseOfThePdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(reader.getNumberOfPages()).isEqualTo(document.getNumberOfPages()).isGreaterThan(1);
    }
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      ST_Box size = reader.getPageInfo(page).getSize();
      assertThat(size.getWidth()).isCloseTo(210, within(0.2));
      assertThat(size.getHeight()).isCloseTo(297, within(0.2));
    }
  }

  @Test
  void theTextOfEachPageIsThatOfThePdfInTheSameOrder() throws IOException {
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      String found = squeezed(String.join("", new ContentExtractor(reader).getPageContent(page)));
      assertThat(found).isEqualTo(squeezed(text(page)));
    }
    assertThat(squeezed(String.join("", new ContentExtractor(reader).getPageContent(1))))
        .contains("望溪县人民政府办公室望政办函〔2026〕12号关于同意来访的复函青梧市农业农村局：")
        .contains("打印人：许青禾打印时间：2026-11-2109:00非涉密第1页/共");
  }

  @Test
  void everyTextIsDrawnInAFontThatTheFileCarries() throws IOException {
    List<CT_Font> fonts = reader.getResMgt().getFonts();
    assertThat(fonts).isNotEmpty();
    for (CT_Font font : fonts) {
      Path file = Path.of(reader.getResourceLocator().getFile(font.getFontFile()).toString());
      byte[] content = Files.readAllBytes(file);
      assertThat(content.length).as(font.getFontName()).isBetween(1_000, 400_000);
      try (TrueTypeFont subset = new TTFParser(true).parse(new RandomAccessReadBuffer(content))) {
        assertThat(subset.getNumberOfGlyphs()).isGreaterThan(1);
      }
    }
    List<TextObject> texts = new ContentExtractor(reader).extractAllTextObject();
    assertThat(texts).hasSizeGreaterThan(20);
    assertThat(texts)
        .allSatisfy(
            text -> {
              assertThat(reader.getResMgt().getFont(text.getFont().toString())).isNotNull();
              assertThat(text.getBoundary().getTopLeftX()).isBetween(0.0, 210.0);
              assertThat(text.getBoundary().getTopLeftY()).isBetween(0.0, 297.0);
            });
  }

  private static String text(int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document);
    }
  }

  /** Readers set blanks where they see a gap: what counts are the characters. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }
}
