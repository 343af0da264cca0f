package org.xianwu.platform.paperwork.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.paperwork.Forms.Format;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.ProductFonts;
import org.xianwu.platform.paperwork.print.FontShelf;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;

class FormDeskTest {

  @TempDir private Path data;

  private EmbeddedStore store;
  private TestForms forms;
  private FontShelf shelf;
  private FormDesk desk;

  @BeforeEach
  void open() throws IOException {
    store = EmbeddedStore.of("paperwork");
    store.callers().set(Callers.person(7, "Xu Qinghe").build());
    forms = new TestForms(store, data);
    forms.catalogue.add(new TestForms.Visits());
    shelf = forms.shelf;
    desk = forms.desk;
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

    assertThat(new String(document(out), StandardCharsets.UTF_8)).contains("JD-2026-017");
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
    assertThat(shelf.fonts().byName().get("仿宋_GB2312"))
        .isEqualTo(data.resolve("fonts/liberation.ttf"));
    assertThat(shelf.replaced()).contains("仿宋_GB2312", "方正小标宋简体").doesNotContain("Liberation Sans");
    assertThatThrownBy(() -> new FontShelf(List.of(data.resolve("none"))).fonts())
        .isInstanceOf(Problem.class)
        .hasMessage("paperwork.no-font");
  }

  @Test
  void asManyAsThereAreDesksPrintAtOnceAndTheNextIsTold() throws Exception {
    CountDownLatch atDesks = new CountDownLatch(FormDesk.DESKS);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService people = Executors.newFixedThreadPool(FormDesk.DESKS);
    try {
      List<Future<?>> prints = new ArrayList<>();
      for (int i = 0; i < FormDesk.DESKS; i++) {
        OutputStream slow = new SlowLine(atDesks, go);
        prints.add(people.submit(() -> desk.print("visits.order", 17, Format.DOCX, slow)));
      }
      assertThat(atDesks.await(2, TimeUnit.MINUTES)).isTrue();
      assertThatThrownBy(() -> pdf(17))
          .isInstanceOf(Problem.class)
          .hasMessage("paperwork.busy")
          .satisfies(busy -> assertThat(((Problem) busy).code().status()).isEqualTo(503));
      go.countDown();
      for (Future<?> print : prints) {
        print.get();
      }
    } finally {
      go.countDown();
      people.shutdown();
    }
    assertThat(pdf(17)).contains("JD-2026-017");
    assertThat(store.changeLog().after(ChangeCursor.START, 50).rows())
        .filteredOn(row -> row.change().action().startsWith("print-"))
        .hasSize(FormDesk.DESKS + 1);
  }

  @Test
  void aFontThatIsOverwrittenPrintsAtOnce() throws Exception {
    assertThat(pdf(17)).contains("JD-2026-017");
    Path font = data.resolve("fonts/liberation.ttf");
    Path other = ProductFonts.fonts().byName().get("黑体");
    Files.copy(other, font, StandardCopyOption.REPLACE_EXISTING);

    assertThat(shelf.replaced()).contains("Arial");
    assertThat(shelf.fonts().byName())
        .containsKey("Noto Sans SC")
        .doesNotContainKey("Liberation Sans");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.print("visits.order", 17, Format.PDF, out);
    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      PDResources page = pdf.getPage(0).getResources();
      for (COSName name : page.getFontNames()) {
        assertThat(page.getFont(name).getName()).contains("NotoSansSC");
      }
    }
    desk.print("visits.order", 17, Format.OFD, new ByteArrayOutputStream());
  }

  @Test
  void withoutAnyFontItIsSaidAndABrokenOneHarmsNobody() throws Exception {
    Path font = data.resolve("fonts/liberation.ttf");
    Path aside = data.resolve("aside");
    Files.writeString(data.resolve("fonts/broken.ttf"), "no font at all");
    assertThat(pdf(17)).contains("JD-2026-017");

    Files.move(font, aside);
    assertThatThrownBy(() -> pdf(17)).isInstanceOf(Problem.class).hasMessage("paperwork.no-font");
    Files.move(aside, font);
    assertThat(pdf(17)).contains("JD-2026-017");
  }

  /** A printer that takes its first byte and then lets everybody wait. */
  private static final class SlowLine extends OutputStream {

    private final CountDownLatch begun;
    private final CountDownLatch go;
    private boolean waited;

    SlowLine(CountDownLatch begun, CountDownLatch go) {
      this.begun = begun;
      this.go = go;
    }

    @Override
    public void write(int one) throws IOException {
      if (!waited) {
        waited = true;
        begun.countDown();
        try {
          go.await();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          throw new IOException(stopped);
        }
      }
    }
  }

  private String pdf(long record) throws IOException {
    return forms.print(record);
  }

  /** The document of a Word file. */
  static byte[] document(ByteArrayOutputStream word) throws IOException {
    return WordFile.read(new ByteArrayInputStream(word.toByteArray()))
        .part(WordFile.DOCUMENT)
        .orElseThrow();
  }

  /** The document, its headers and its footers as text. */
  static List<String> parts(ByteArrayOutputStream word) throws IOException {
    WordFile file = WordFile.read(new ByteArrayInputStream(word.toByteArray()));
    return file.stories().stream()
        .map(story -> new String(file.part(story).orElseThrow(), StandardCharsets.UTF_8))
        .toList();
  }
}
