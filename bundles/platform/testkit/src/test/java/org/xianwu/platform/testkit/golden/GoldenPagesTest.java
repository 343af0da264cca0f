package org.xianwu.platform.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenPagesTest {

  @TempDir private Path folder;

  @Test
  void aSheetThatWasAcceptedLooksTheSameAgain() throws IOException {
    golden(true).assertLooks("order", pdf(2, "Order 17"));
    assertThat(folder.resolve("golden/order-2.png")).isRegularFile();

    golden(false).assertLooks("order", pdf(2, "Order 17"));
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  void oneWordMakesADifferenceAndIsShown() throws IOException {
    golden(true).assertLooks("order", pdf(1, "Order 17"));

    assertThatThrownBy(() -> golden(false).assertLooks("order", pdf(1, "Order 19")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("order-1 differs in")
        .hasMessageContaining("golden.accept");
    assertThat(folder.resolve("reports/order-1-actual.png")).isRegularFile();
    assertThat(folder.resolve("reports/order-1-diff.png")).isRegularFile();
  }

  @Test
  void pagesThatAreMissingOrTooManyAreTold() throws IOException {
    golden(true).assertLooks("order", pdf(2, "Order 17"));

    assertThatThrownBy(() -> golden(false).assertLooks("order", pdf(1, "Order 17")))
        .hasMessageContaining("only 1 pages");
    assertThatThrownBy(() -> golden(false).assertLooks("order", pdf(3, "Order 17")))
        .hasMessageContaining("there is no picture");
    golden(true).assertLooks("order", pdf(1, "Order 17"));
    assertThat(Files.exists(folder.resolve("golden/order-2.png"))).isFalse();
  }

  private GoldenPages golden(boolean accepts) {
    return new GoldenPages(folder.resolve("golden"), folder.resolve("reports"), accepts);
  }

  private static byte[] pdf(int pages, String line) throws IOException {
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    try (PDDocument pdf = new PDDocument()) {
      for (int number = 0; number < pages; number++) {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(font, 16);
          content.newLineAtOffset(72, 700);
          content.showText(line);
          content.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }
}
