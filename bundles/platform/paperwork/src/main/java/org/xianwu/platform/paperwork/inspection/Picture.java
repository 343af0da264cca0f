package org.xianwu.platform.paperwork.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.xianwu.platform.paperwork.AttachmentProblem;

/** Pictures: whether a browser can show them, and what their properties say. */
final class Picture {

  /** A plan of A0 at 300 dpi has 140 million; a browser needs four bytes for each. */
  private static final long MOST_PIXELS = 160_000_000;

  private Picture() {}

  static void look(Look look, Path file, FileType type) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        ImageInputStream picture = new MemoryCacheImageInputStream(bytes)) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
      ImageReader reader = readers.next();
      try {
        reader.setInput(picture, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw look.unpacked().bomb();
        }
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      // the readers of the JDK throw all three at damaged headers
      throw look.refuse(AttachmentProblem.DAMAGED);
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      look.raw(bytes);
    }
  }
}
