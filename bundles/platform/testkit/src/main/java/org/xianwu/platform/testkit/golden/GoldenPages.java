package org.xianwu.platform.testkit.golden;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Compares the pages of a PDF with pictures that a person has looked at.
 *
 * <pre>{@code
 * GoldenPages.in("src/test/resources/golden").assertLooks("letter", pdf);
 * }</pre>
 *
 * <p>The pictures are {@code letter-1.png}, {@code letter-2.png} … in that folder. When a page
 * looks otherwise, {@code target/golden} gets {@code letter-1-actual.png} and {@code
 * letter-1-diff.png}: the page in grey, red where ink is missing, blue where there is too much.
 * Look at them; if the new look is right, run the test once with {@code -Dgolden.accept=true}, look
 * at the pictures again and commit them. Dates, names and numbers on the sheet have to be fixed,
 * fonts those of the product.
 */
public final class GoldenPages {

  /** Enough to see a line, a border or a character move; A4 takes some twenty kilobytes. */
  private static final int DPI = 72;

  /** How much lighter or darker a dot may be, of 255: edges of glyphs differ a little. */
  private static final int SHADE = 96;

  /** How many dots of a page may differ more, out of a million. */
  private static final int DOTS = 60;

  private static final long MILLION = 1_000_000;
  private static final String ACCEPT = "golden.accept";

  private final Path pictures;
  private final Path reports;
  private final boolean accepts;

  GoldenPages(Path pictures, Path reports, boolean accepts) {
    this.pictures = pictures;
    this.reports = reports;
    this.accepts = accepts;
  }

  /**
   * Pictures of a module.
   *
   * @param folder relative to the module, for example {@code src/test/resources/golden}
   */
  public static GoldenPages in(String folder) {
    return new GoldenPages(
        Path.of(folder), Path.of("target", "golden"), Boolean.getBoolean(ACCEPT));
  }

  /**
   * Insists that the pages look as they should, and that there are as many.
   *
   * @param name of the sheet, kebab-case
   * @throws AssertionError that names the pages and where to look
   */
  public void assertLooks(String name, byte[] pdf) {
    try {
      List<BufferedImage> pages = render(pdf);
      if (accepts) {
        accept(name, pages);
        return;
      }
      List<String> faults = new ArrayList<>();
      for (int page = 0; page < pages.size(); page++) {
        compare(name + "-" + (page + 1), pages.get(page), faults);
      }
      if (Files.exists(picture(name + "-" + (pages.size() + 1)))) {
        faults.add("only " + pages.size() + " pages are printed");
      }
      if (!faults.isEmpty()) {
        throw new AssertionError(
            name
                + " looks otherwise: "
                + String.join("; ", faults)
                + ". Look into "
                + reports.toAbsolutePath()
                + "; if it is right now, run once with -D"
                + ACCEPT
                + "=true");
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<BufferedImage> render(byte[] pdf) throws IOException {
    List<BufferedImage> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        pages.add(renderer.renderImageWithDPI(page, DPI, ImageType.RGB));
      }
    }
    return pages;
  }

  private void accept(String name, List<BufferedImage> pages) throws IOException {
    Files.createDirectories(pictures);
    for (int page = 1; page <= pages.size(); page++) {
      ImageIO.write(pages.get(page - 1), "png", picture(name + "-" + page).toFile());
    }
    for (int page = pages.size() + 1; Files.deleteIfExists(picture(name + "-" + page)); page++) {
      // the sheet had more pages before
    }
  }

  private Path picture(String page) {
    return pictures.resolve(page + ".png");
  }

  private void compare(String page, BufferedImage actual, List<String> faults) throws IOException {
    Path known = picture(page);
    if (!Files.exists(known)) {
      report(page + "-actual", actual);
      faults.add("there is no picture " + known);
      return;
    }
    BufferedImage expected = ImageIO.read(known.toFile());
    if (expected.getWidth() != actual.getWidth() || expected.getHeight() != actual.getHeight()) {
      report(page + "-actual", actual);
      faults.add(page + " has another size");
      return;
    }
    BufferedImage difference =
        new BufferedImage(actual.getWidth(), actual.getHeight(), BufferedImage.TYPE_INT_RGB);
    long dots = difference(expected, actual, difference);
    long all = (long) actual.getWidth() * actual.getHeight();
    if (dots * MILLION > all * DOTS) {
      report(page + "-actual", actual);
      report(page + "-diff", difference);
      faults.add(page + " differs in " + dots + " dots");
    }
  }

  private static long difference(
      BufferedImage expected, BufferedImage actual, BufferedImage difference) {
    long dots = 0;
    for (int y = 0; y < actual.getHeight(); y++) {
      for (int x = 0; x < actual.getWidth(); x++) {
        Color was = new Color(expected.getRGB(x, y));
        Color is = new Color(actual.getRGB(x, y));
        int grey = 128 + light(is) / 2;
        Color shown = new Color(grey, grey, grey);
        if (far(was.getRed(), is.getRed())
            || far(was.getGreen(), is.getGreen())
            || far(was.getBlue(), is.getBlue())) {
          dots++;
          shown = light(is) > light(was) ? Color.RED : Color.BLUE;
        }
        difference.setRGB(x, y, shown.getRGB());
      }
    }
    return dots;
  }

  private static int light(Color color) {
    return Math.min(254, (color.getRed() + color.getGreen() + color.getBlue()) / 3);
  }

  private static boolean far(int was, int is) {
    return Math.abs(was - is) > SHADE;
  }

  private void report(String name, BufferedImage picture) throws IOException {
    Files.createDirectories(reports);
    ImageIO.write(picture, "png", reports.resolve(name + ".png").toFile());
  }
}
