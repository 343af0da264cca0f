package org.xianwu.reception.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.xianwu.platform.api.paperwork.FormSource;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Forms.Format;
import org.xianwu.platform.paperwork.print.FontShelf;
import org.xianwu.platform.paperwork.print.Printer;
import org.xianwu.platform.paperwork.template.Template;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.reception.app.ReceptionRoom;

/** Prints the sheets of a room on the shipped templates with the fonts of the product. */
final class Press {

  private static final Path FONTS = Path.of("../../node_modules/@expo-google-fonts");

  private final ReceptionRoom room;
  private final FormSource forms;

  Press(ReceptionRoom room, FormSource forms) {
    this.room = room;
    this.forms = forms;
  }

  byte[] print(String code, long record, Format format) {
    PrintedForm form =
        forms.forms().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    var data = forms.fill(code, record, room.store.callers().current());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream template = forms.getClass().getResourceAsStream("/" + form.template())) {
      Template.Filled filled = Template.fill(WordFile.read(template), data);
      if (!filled.missing().isEmpty()) {
        throw new IllegalStateException("no value for " + filled.missing());
      }
      Printer printer = new Printer(fonts().fonts());
      switch (format) {
        case DOCX -> filled.file().write(out);
        case PDF -> out.write(printer.pdf(filled.file()));
        case OFD -> printer.ofd(filled.file(), code, LocalDate.of(2026, 11, 24), out);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  private static FontShelf fonts() {
    return new FontShelf(
        List.of(
            FONTS.resolve("noto-serif-sc/400Regular"), FONTS.resolve("noto-sans-sc/400Regular")));
  }

  /** What a reader finds in the PDF, without blanks, page by page. */
  List<String> pages(String form, long record) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(print(form, record, Format.PDF))) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(bare(stripper.getText(pdf)));
      }
      return pages;
    }
  }

  String text(String form, long record) throws IOException {
    return String.join("", pages(form, record));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }

  /** All text of a zipped file whose parts are XML, without blanks. */
  static String zipped(byte[] file) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xml")) {
          String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
          all.append(bare(xml.replaceAll("<[^>]*>", "")));
        }
      }
    }
    return all.toString();
  }
}
