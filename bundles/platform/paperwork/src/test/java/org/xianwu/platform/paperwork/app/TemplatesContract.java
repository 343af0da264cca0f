package org.xianwu.platform.paperwork.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.paperwork.Forms.Format;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.Docx;
import org.xianwu.platform.paperwork.app.TestForms.Visits;
import org.xianwu.platform.paperwork.domain.CountyTemplate;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;

/** What holds for the county's own templates on every database. */
abstract class TemplatesContract {

  private static final Caller KEEPER =
      Callers.person(7, "Fang Yanqiu")
          .may(PaperworkPermissions.TEMPLATE_VIEW, PaperworkPermissions.TEMPLATE_MANAGE)
          .build();
  private static final Caller OTHER =
      Callers.person(8, "Shen Yinuo")
          .may(PaperworkPermissions.TEMPLATE_VIEW, PaperworkPermissions.TEMPLATE_MANAGE)
          .build();
  private static final Caller READER =
      Callers.person(9, "Luo Tingsong").may(PaperworkPermissions.TEMPLATE_VIEW).build();

  @TempDir private Path data;

  private EmbeddedStore store;
  private TestForms forms;

  abstract EmbeddedStore open();

  @BeforeEach
  void begin() throws IOException {
    store = open();
    store.callers().set(KEEPER);
    forms = new TestForms(store, data);
    forms.catalogue.add(new Visits());
  }

  @AfterEach
  void end() {
    store.close();
  }

  @Test
  void aVersionPrintsOnceItIsActivatedAndTheShippedOneComesBack() throws Exception {
    CountyTemplate first = add("County sheet {{number}}", "first");
    assertThat(first.version()).isEqualTo(1);
    assertThat(forms.print(17)).contains("Order JD-2026-017");

    forms.templates.activate(Visits.FORM, 1);
    assertThat(forms.print(17)).contains("County sheet JD-2026-017").doesNotContain("Order");

    add("Second sheet {{number}}", "");
    forms.templates.activate(Visits.FORM, 2);
    assertThat(forms.print(17)).contains("Second sheet");
    assertThat(states()).containsExactly("2 active", "1 retired");

    forms.templates.activate(Visits.FORM, 1);
    assertThat(forms.print(17)).contains("County sheet");

    forms.templates.activate(Visits.FORM, Templates.SHIPPED);
    assertThat(forms.print(17)).contains("Order JD-2026-017");
    assertThat(states()).containsExactly("2 retired", "1 retired");
    assertCode(
        "paperwork.template-active",
        () -> forms.templates.activate(Visits.FORM, Templates.SHIPPED));
  }

  @Test
  void everyFindingComesAtOnceWithItsPlaceAndNothingIsKept() throws Exception {
    long file =
        upload(
            Docx.paragraph("County sheet")
                + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>numbered</w:t></w:r></w:p>"
                + "<w:tbl>"
                + Docx.row("a", "{{nobody}}")
                + "</w:tbl>");
    assertThat(forms.templates.check(Visits.FORM, file))
        .extracting(
            one -> one.what().zh() + "|" + one.spot().place().zh() + "|" + one.spot().near())
        .containsExactly(
            "自动编号|第 2 段|numbered",
            "没有字段 {{nobody}}|第 1 个表格第 1 行第 2 格|{{nobody}}",
            "缺少必须有的字段 {{number}}|全文|");
    assertThatThrownBy(() -> forms.templates.upload(Visits.FORM, file, ""))
        .hasMessage("paperwork.template-refused")
        .satisfies(
            refused ->
                assertThat(((Problem) refused).fields())
                    .containsOnlyKeys("finding[0]", "finding[1]", "finding[2]"));
    assertThat(forms.templates.versions(Visits.FORM)).isEmpty();
  }

  @Test
  void onlyKeepersBringTemplatesAndOnlyTheirOwnUploads() throws Exception {
    long file = upload(Docx.paragraph("{{number}}"));
    store.callers().set(OTHER);
    assertCode("paperwork.file-unknown", () -> forms.templates.upload(Visits.FORM, file, ""));
    store.callers().set(READER);
    assertCode("access.denied", () -> forms.templates.upload(Visits.FORM, file, ""));
    assertCode("access.denied", () -> forms.templates.check(Visits.FORM, file));
    assertCode("access.denied", () -> forms.templates.activate(Visits.FORM, 0));
    store.callers().set(Callers.person(10, "Nobody").build());
    assertCode(
        "access.denied",
        () -> forms.desk.trial(Visits.FORM, 0, Format.PDF, new ByteArrayOutputStream()));
  }

  @Test
  void somethingElseThanATemplateIsRefused() throws Exception {
    byte[] noise = new byte[TemplateCheck.LARGEST];
    new Random(1).nextBytes(noise);
    byte[] large =
        Docx.of(Docx.paragraph("{{number}}"), "", Map.of(), Map.of("word/media/a.png", noise))
            .readAllBytes();
    long id = forms.upload("large.docx", large);
    assertCode("paperwork.template-large", () -> forms.templates.check(Visits.FORM, id));

    byte[] macro =
        Docx.of(Docx.paragraph("{{number}}"), "", Map.of("word/vbaProject.bin", "x"))
            .readAllBytes();
    assertCode("paperwork.file-macro", () -> forms.upload("macro.docx", macro));
    assertCode("paperwork.file-type", () -> forms.upload("macro.docm", macro));
    long known = upload(Docx.paragraph("{{number}}"));
    assertCode("paperwork.form-unknown", () -> forms.templates.check("visits.none", known));
  }

  @Test
  void theSameContentIsNoNewVersion() throws Exception {
    add("County sheet {{number}}", "");
    long again = upload(Docx.paragraph("County sheet {{number}}"));
    assertThatThrownBy(() -> forms.templates.upload(Visits.FORM, again, ""))
        .hasMessage("paperwork.template-same")
        .satisfies(
            refused -> assertThat(((Problem) refused).parameters()).containsEntry("version", 1));
  }

  @Test
  void aFunctionThatAsksForMorePrintsOnItsOwnTemplateAndTheKeeperIsTold() throws Exception {
    add("County sheet {{number}}", "");
    forms.templates.activate(Visits.FORM, 1);
    replace(new Visits(Map.of("guest", "Lin"), Set.of("number", "guest")));

    assertThat(forms.print(17)).contains("Order JD-2026-017");
    assertThat(forms.watch.waitingFor(KEEPER))
        .singleElement()
        .satisfies(todo -> assertThat(todo.path()).endsWith("?form=visits.order"));
    assertThat(forms.watch.waitingFor(READER)).isEmpty();
    assertThat(forms.register.all().get(0).misfits())
        .extracting(one -> one.what().en())
        .containsExactly("The place {{guest}} must be there");
    assertCode("paperwork.template-active", () -> add2AndActivateTwice());

    assertThat(forms.print(17)).contains("With guest Lin");
    assertThat(forms.watch.waitingFor(KEEPER)).isEmpty();
  }

  private void add2AndActivateTwice() throws IOException {
    add("With guest {{guest}} {{number}}", "");
    forms.templates.activate(Visits.FORM, 2);
    forms.templates.activate(Visits.FORM, 2);
  }

  @Test
  void anOldVersionThatDoesNotFitAnyMoreIsNotActivated() throws Exception {
    add("County sheet {{number}}", "");
    replace(new Visits(Map.of("guest", "Lin"), Set.of("guest")));
    assertCode("paperwork.template-refused", () -> forms.templates.activate(Visits.FORM, 1));
  }

  @Test
  void templatesStayWhileTheirFunctionIsAway() throws Exception {
    add("County sheet {{number}}", "kept");
    forms.templates.activate(Visits.FORM, 1);
    Visits away = (Visits) forms.catalogue.all().get(0).source();
    forms.catalogue.remove(away);

    assertThat(forms.register.all())
        .singleElement()
        .satisfies(
            state -> {
              assertThat(state.running()).isFalse();
              assertThat(state.active()).hasValueSatisfying(CountyTemplate::active);
            });
    assertThat(forms.templates.open(Visits.FORM, 1).readAllBytes()).isNotEmpty();
    forms.templates.activate(Visits.FORM, Templates.SHIPPED);
    forms.catalogue.add(new Visits());
    forms.templates.activate(Visits.FORM, 1);
    assertThat(forms.print(17)).contains("County sheet");
  }

  @Test
  void aLostFileDoesNotKeepAnybodyFromPrinting() throws Exception {
    add("County sheet {{number}}", "");
    forms.templates.activate(Visits.FORM, 1);
    try (Stream<Path> files = Files.walk(data.resolve("files"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    assertThat(forms.print(17)).contains("Order JD-2026-017");
    assertThat(forms.watch.waitingFor(KEEPER)).hasSize(1);
  }

  @Test
  void aTrialPrintsInventedDataAndSaysSo() throws Exception {
    add("County sheet {{number}} {{organisation}}", "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    forms.desk.trial(Visits.FORM, 1, Format.DOCX, out);
    assertThat(new String(FormDeskTest.document(out), java.nio.charset.StandardCharsets.UTF_8))
        .contains("County sheet JD-2026-017");
    assertThat(FormDeskTest.parts(out)).anyMatch(part -> part.contains("试打样张"));
    assertCode(
        "request.not-found",
        () -> forms.desk.trial(Visits.FORM, 5, Format.PDF, new ByteArrayOutputStream()));
  }

  @Test
  void theTrailKeepsWhoBroughtAndActivatedAndWhatPrinted() throws Exception {
    CountyTemplate first = add("County sheet {{number}}", "");
    forms.templates.activate(Visits.FORM, 1);
    forms.print(17);
    assertThat(store.changeLog().after(ChangeCursor.START, 50).rows())
        .extracting(LoggedChange::change)
        .filteredOn(one -> one.ledger().equals("paperwork.template"))
        .allSatisfy(one -> assertThat(one.recordId()).isEqualTo(first.id()))
        .extracting(one -> one.action())
        .contains("upload-template", "attach", "activate-template");
    assertThat(store.changeLog().after(ChangeCursor.START, 50).rows())
        .extracting(row -> row.change().reason())
        .contains("visits.order #1");
  }

  @Test
  void ofTwoVersionsActivatedAtOnceOnePrints() throws Exception {
    add("First {{number}}", "");
    add("Second {{number}}", "");
    forms.templates.activate(Visits.FORM, 1);
    forms.templates.activate(Visits.FORM, Templates.SHIPPED);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 5; round++) {
        List<Future<Object>> both = pool.invokeAll(List.of(activating(1), activating(2)));
        for (Future<Object> one : both) {
          one.get();
        }
        assertThat(states()).filteredOn(state -> state.endsWith(" active")).hasSize(1);
      }
    } finally {
      pool.shutdown();
    }
  }

  private Callable<Object> activating(int version) {
    return () -> {
      try {
        store
            .callers()
            .as(
                KEEPER,
                () -> {
                  forms.templates.activate(Visits.FORM, version);
                  return null;
                });
      } catch (Problem told) { // the other was faster, or it prints already
        assertThat(told.code().code()).isIn("paperwork.template-active", "ledger.stale");
      }
      return null;
    };
  }

  private void replace(Visits next) {
    forms.catalogue.remove(forms.catalogue.all().get(0).source());
    forms.catalogue.add(next);
  }

  private List<String> states() {
    return forms.templates.versions(Visits.FORM).stream()
        .map(one -> one.version() + " " + one.state())
        .toList();
  }

  private CountyTemplate add(String line, String note) throws IOException {
    return forms.templates.upload(Visits.FORM, upload(Docx.paragraph(line)), note);
  }

  private long upload(String body) throws IOException {
    return forms.upload("order.docx", Docx.of(body).readAllBytes());
  }

  private static void assertCode(String code, Work work) {
    assertThatThrownBy(work::run).isInstanceOf(Problem.class).hasMessage(code);
  }

  private interface Work {
    void run() throws IOException;
  }
}
