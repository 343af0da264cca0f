package org.xianwu.platform.paperwork.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Objects;
import org.xianwu.platform.paperwork.layout.Pages;
import org.xianwu.platform.paperwork.ofd.Ofd;
import org.xianwu.platform.paperwork.word.WordFile;

/** Prints a filled Word document. PDF and OFD share the position of every glyph. */
public final class Printer {

  private static final int REGULAR = 400;

  private final Fonts fonts;

  public Printer(Fonts fonts) {
    this.fonts = Objects.requireNonNull(fonts);
  }

  /** The document as PDF with embedded subset fonts. */
  public byte[] pdf(WordFile document) throws IOException {
    PdfRendererBuilder renderer = new PdfRendererBuilder();
    renderer.withHtmlContent(Pages.html(document), null);
    fonts
        .byName()
        .forEach(
            (name, file) -> renderer.useFont(file.toFile(), name, REGULAR, FontStyle.NORMAL, true));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.toStream(out);
    renderer.run();
    return new Searchable(fonts.byPostScriptName()).of(out.toByteArray());
  }

  /** The document as OFD (GB/T 33190-2016). */
  public void ofd(WordFile document, String title, LocalDate day, OutputStream out)
      throws IOException {
    Ofd.write(pdf(document), title, day, fonts.byPostScriptName(), out);
  }
}
