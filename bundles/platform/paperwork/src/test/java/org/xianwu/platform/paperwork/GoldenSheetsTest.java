package org.xianwu.platform.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.paperwork.layout.Fidelity;
import org.xianwu.platform.paperwork.print.PrintFooter;
import org.xianwu.platform.paperwork.print.Printer;
import org.xianwu.platform.paperwork.template.Template;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.testkit.golden.GoldenPages;

/** Sheets that were looked at once stay as they are. */
class GoldenSheetsTest {

  private static final GoldenPages GOLDEN = GoldenPages.in("src/test/resources/golden");

  @Test
  void theLetter() throws Exception {
    GOLDEN.assertLooks("letter", print(Letter.template(), Letter.data(8)));
  }

  @Test
  void theListWithItsTable() throws Exception {
    GOLDEN.assertLooks("list", print(ListForm.template(), ListForm.data()));
  }

  private static byte[] print(InputStream template, Map<String, Object> data) throws IOException {
    WordFile file = WordFile.read(template);
    assertThat(Fidelity.check(file)).isEmpty();
    Template.Filled filled = Template.fill(file, data);
    assertThat(filled.missing()).isEmpty();
    PrintFooter.add(filled.file(), "许青禾", "2026-11-21 09:00");
    return new Printer(ProductFonts.fonts()).pdf(filled.file());
  }
}
