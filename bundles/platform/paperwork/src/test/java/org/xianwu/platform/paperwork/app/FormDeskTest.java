package org.xianwu.platform.paperwork.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.paperwork.Forms.Format;
import org.xianwu.platform.api.problem.Problem;
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
