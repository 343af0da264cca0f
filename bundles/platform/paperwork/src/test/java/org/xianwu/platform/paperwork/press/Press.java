package org.xianwu.platform.paperwork.press;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.paperwork.FormSource;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Forms.Format;
import org.xianwu.platform.paperwork.ProductFonts;
import org.xianwu.platform.paperwork.print.Fonts;
import org.xianwu.platform.paperwork.print.PrintFooter;
import org.xianwu.platform.paperwork.print.Printer;
import org.xianwu.platform.paperwork.template.Template;
import org.xianwu.platform.paperwork.word.WordFile;

/** Prints the sheets of a function on the shipped templates with the fonts of the product. */
public final class Press {

  private static final Fonts FONTS = ProductFonts.fonts();

  private final FormSource forms;
  private final CallerContext callers;

  /**
   * @param callers who prints; whoever is set when a sheet is asked for
   */
  public Press(FormSource forms, CallerContext callers) {
    this.forms = forms;
    this.callers = callers;
  }

  /** As the platform prints a record, without its own footer. */
  public byte[] print(String code, long record, Format format) {
    Map<String, Object> data = forms.fill(code, record, callers.current());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      WordFile filled = filled(forms, code, data);
      Printer printer = new Printer(FONTS);
      switch (format) {
        case DOCX -> filled.write(out);
        case PDF -> out.write(printer.pdf(filled));
        case OFD -> printer.ofd(filled, code, LocalDate.of(2026, 11, 24), out);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  /** The PDF of an invented record, with the line that the platform prints below every sheet. */
  public static byte[] sample(FormSource forms, String code) {
    try {
      WordFile filled = filled(forms, code, forms.sample(code));
      PrintFooter.add(filled, "许青禾", "2026-11-24 09:00");
      return new Printer(FONTS).pdf(filled);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static WordFile filled(FormSource forms, String code, Map<String, Object> data)
      throws IOException {
    PrintedForm form =
        forms.forms().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    try (InputStream template = forms.getClass().getResourceAsStream("/" + form.template())) {
      Template.Filled filled = Template.fill(WordFile.read(template), data);
      if (!filled.missing().isEmpty()) {
        throw new IllegalStateException("no value for " + filled.missing());
      }
      return filled.file();
    }
  }

  /** What a reader finds in the PDF, without blanks, page by page. */
  public List<String> pages(String form, long record) throws IOException {
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

  /** {@link #pages} as one. */
  public String text(String form, long record) throws IOException {
    return String.join("", pages(form, record));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }

  /** All text of a zipped file whose parts are XML, without blanks. */
  public static String zipped(byte[] file) throws IOException {
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
