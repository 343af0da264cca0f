package org.xianwu.platform.paperwork.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.paperwork.FormSource;
import org.xianwu.platform.api.paperwork.Forms.Format;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.paperwork.config.FileSettings;
import org.xianwu.platform.paperwork.inspection.FileType;
import org.xianwu.platform.paperwork.inspection.VirusScanner;
import org.xianwu.platform.paperwork.print.FontShelf;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeDirectory;

/** Everything that prints a form, put together as the container does. */
final class TestForms {

  final FormCatalogue catalogue = new FormCatalogue();
  final Uploads uploads;
  final FileCabinet cabinet;
  final Templates templates;
  final TemplateWatch watch;
  final TemplateRegister register;
  final FormDesk desk;
  final FontShelf shelf;
  private int keys;

  /**
   * A desk over that store.
   *
   * @param data folder for fonts and files
   */
  TestForms(EmbeddedStore store, Path data) throws IOException {
    Path fonts = Files.createDirectories(data.resolve("fonts"));
    String resource = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (InputStream font = PDDocument.class.getResourceAsStream(resource)) {
      Files.copy(font, fonts.resolve("liberation.ttf"));
    }
    shelf = new FontShelf(List.of(fonts));
    FileSettings settings =
        new FileSettings(
            EnumSet.of(FileType.DOCX),
            16 << 20,
            data.resolve("files"),
            data.resolve("uploads"),
            VirusScanner.NONE,
            store.clock());
    FileRoom room = FileRoom.of(store, settings);
    uploads = room.uploads();
    cabinet = room.cabinet();
    cabinet.add(new TemplateFiles());
    templates =
        new Templates(
            store.store(), store.ids(), store.clock(), store.callers(), catalogue, cabinet);
    watch = new TemplateWatch(templates, catalogue);
    register = new TemplateRegister(catalogue, templates, watch);
    desk =
        new FormDesk(
            catalogue,
            templates,
            watch,
            shelf,
            store.callers(),
            new FakeDirectory(),
            store.changeLog(),
            store.clock());
  }

  /** Uploads a file for the current caller. */
  long upload(String name, byte[] file) throws IOException {
    String key = "0123456789abcdef-" + keys++;
    Uploads.Part part = new Uploads.Part(key, name, 0, file.length, file.length);
    return uploads.receive(part, new ByteArrayInputStream(file)).orElseThrow().id();
  }

  /** The text of a printed record. */
  String print(long record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.print(Visits.FORM, record, Format.PDF, out);
    return text(out);
  }

  static String text(ByteArrayOutputStream pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** A function with one form, which knows one record. */
  static final class Visits implements FormSource {

    static final String FORM = "visits.order";

    private final Map<String, Object> places;
    private final Set<String> mandatory;

    Visits() {
      this(Map.of(), Set.of("number"));
    }

    /**
     * A later version of the function.
     *
     * @param places that it knows besides
     */
    Visits(Map<String, Object> places, Set<String> mandatory) {
      this.places = places;
      this.mandatory = mandatory;
    }

    @Override
    public List<PrintedForm> forms() {
      return List.of(
          new PrintedForm(FORM, Label.of("审批单", "Order"), "forms/order.docx", "visits.visit"));
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
      Map<String, Object> all = new HashMap<>(places);
      all.put("number", "JD-2026-017");
      return all;
    }

    @Override
    public Set<String> mandatory(String form) {
      return mandatory;
    }
  }
}
