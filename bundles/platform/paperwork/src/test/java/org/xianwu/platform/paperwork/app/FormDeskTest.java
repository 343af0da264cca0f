package org.xianwu.platform.paperwork.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.paperwork.FormSource;
import org.xianwu.platform.api.paperwork.Forms.Format;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.paperwork.print.FontShelf;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeDirectory;

class FormDeskTest {

  @TempDir private Path fonts;

  private EmbeddedStore store;
  private FontShelf shelf;
  private FormDesk desk;

  @BeforeEach
  void open() throws IOException {
    String resource = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (InputStream font = PDDocument.class.getResourceAsStream(resource)) {
      Files.copy(font, fonts.resolve("liberation.ttf"));
    }
    store = EmbeddedStore.of("paperwork");
    store.callers().set(Callers.person(7, "Xu Qinghe").build());
    shelf = new FontShelf(List.of(fonts));
    FormCatalogue catalogue = new FormCatalogue();
    catalogue.add(new Visits());
    desk =
        new FormDesk(
            catalogue,
            shelf,
            store.callers(),
            new FakeDirectory(),
            store.changeLog(),
            store.clock());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aFormCarriesTheRecordAndWhoPrintedItWhen() throws Exception {
    String text = pdf(17);

    assertThat(text).contains("Order JD-2026-017").contains("Xu Qinghe 2026-11-21 09:00");
  }

  @Test
  void theTrailKeepsWhatWasPrinted() throws Exception {
    pdf(17);

    assertThat(store.changeLog().after(ChangeCursor.START, 50).rows())
        .extracting(LoggedChange::change)
        .anySatisfy(
            change -> {
              assertThat(change.ledger()).isEqualTo("visits.visit");
              assertThat(change.recordId()).isEqualTo(17);
              assertThat(change.action()).isEqualTo("print-pdf");
              assertThat(change.reason()).isEqualTo("visits.order");
            });
  }

  @Test
  void theWordFileIsFilledToo() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.print("visits.order", 17, Format.DOCX, out);

    WordFile word = WordFile.read(new ByteArrayInputStream(out.toByteArray()));
    byte[] document = word.part(WordFile.DOCUMENT).orElseThrow();
    assertThat(new String(document, StandardCharsets.UTF_8)).contains("JD-2026-017");
  }

  @Test
  void nobodyPrintsWhatTheFunctionRefuses() {
    assertThatThrownBy(() -> pdf(18)).isInstanceOf(Problem.class).hasMessage("request.not-found");
    assertThat(store.changeLog().after(ChangeCursor.START, 50).rows()).isEmpty();
  }

  @Test
  void aFormThatNobodyPrintsIsRefusedByName() {
    assertThatThrownBy(() -> desk.print("visits.none", 17, Format.PDF, new ByteArrayOutputStream()))
        .isInstanceOf(Problem.class)
        .hasMessage("paperwork.form-unknown");
  }

  @Test
  void officialFontsThatAreMissingAreReplacedAndNamed() throws IOException {
    assertThat(shelf.fonts().byName().get("仿宋_GB2312")).isEqualTo(fonts.resolve("liberation.ttf"));
    assertThat(shelf.replaced()).contains("仿宋_GB2312", "方正小标宋简体").doesNotContain("Liberation Sans");
    assertThatThrownBy(() -> new FontShelf(List.of(fonts.resolve("none"))).fonts())
        .isInstanceOf(Problem.class)
        .hasMessage("paperwork.no-font");
  }

  private String pdf(long record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.print("visits.order", record, Format.PDF, out);
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  /** A function with one form, which knows one record. */
  public static final class Visits implements FormSource {

    @Override
    public List<PrintedForm> forms() {
      return List.of(
          new PrintedForm(
              "visits.order", Label.of("审批单", "Order"), "forms/order.docx", "visits.visit"));
    }

    @Override
    public Map<String, Object> fill(String form, long recordId, Caller caller) {
      if (recordId != 17) {
        throw Problem.of(CommonProblem.NOT_FOUND);
      }
      return sample(form);
    }

    @Override
    public Map<String, Object> sample(String form) {
      return Map.of("number", "JD-2026-017");
    }
  }
}
