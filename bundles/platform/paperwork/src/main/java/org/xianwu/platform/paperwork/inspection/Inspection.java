package org.xianwu.platform.paperwork.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.AttachmentProblem;

/**
 * Looks into an uploaded file before it is kept: what it really is, whether it is safe to open, and
 * whether it carries a classification mark. What cannot be looked into is refused.
 */
public final class Inspection {

  private static final Logger LOG = LoggerFactory.getLogger(Inspection.class);

  /** Looks at once; each may need some ten megabytes. */
  private static final int AT_ONCE = 2;

  private static final int HEAD = 8;
  private static final int OLE_HEAD = 1 << 20;

  private final VirusScanner viruses;
  private final Semaphore seats = new Semaphore(AT_ONCE, true);

  public Inspection(VirusScanner viruses) {
    this.viruses = Objects.requireNonNull(viruses);
  }

  /**
   * What was found.
   *
   * @param marked a classification mark: the file must not be kept
   * @param read whether it has text that a machine can read; a scanned page has none, so that only
   *     who uploaded it answers for it
   */
  public record Found(FileType type, boolean marked, boolean read) {}

  /**
   * Looks into the file.
   *
   * @param name as the uploader calls it
   * @throws Problem when it cannot be taken whatever it says
   */
  public Found look(Path file, String name) throws IOException {
    seats.acquireUninterruptibly();
    try {
      clean(file, name);
      Look look = new Look(name);
      FileType type = type(look, file, name);
      if (!type.fits(name)) {
        throw look.refuse(AttachmentProblem.DISGUISED).with("type", type.endings().get(0));
      }
      return new Found(type, look.marked() || MarkScan.inName(name), look.text().read());
    } finally {
      seats.release();
    }
  }

  private void clean(Path file, String name) {
    Optional<String> virus;
    try {
      virus = viruses.look(file);
    } catch (IOException silent) {
      LOG.error("the virus scanner gives no answer, uploads are refused", silent);
      throw Problem.of(AttachmentProblem.SCANNER_DOWN);
    }
    if (virus.isPresent()) {
      throw Problem.of(AttachmentProblem.VIRUS).with("name", name).with("virus", virus.get());
    }
  }

  private static FileType type(Look look, Path file, String name) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    return switch (Signature.of(head)) {
      case PDF -> {
        Pages.look(look, file);
        yield FileType.PDF;
      }
      case ZIP -> Archive.look(look, file).orElseThrow(() -> unknown(name));
      case JPEG -> picture(look, file, FileType.JPEG);
      case PNG -> picture(look, file, FileType.PNG);
      case OLE ->
          throw look.refuse(
              encrypted(file) ? AttachmentProblem.ENCRYPTED : AttachmentProblem.OLD_FORMAT);
      case OTHER -> {
        if (!FileType.TEXT.fits(name) || !PlainText.look(look, file)) {
          throw unknown(name);
        }
        yield FileType.TEXT;
      }
    };
  }

  private static FileType picture(Look look, Path file, FileType type) throws IOException {
    Picture.look(look, file, type);
    return type;
  }

  /** An office file of today in an envelope of old (MS-OFFCRYPTO); its parts are named UTF-16. */
  private static boolean encrypted(Path file) throws IOException {
    byte[] sought = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] all = in.readNBytes(OLE_HEAD);
      for (int at = 0; at + sought.length <= all.length; at++) {
        if (Arrays.equals(all, at, at + sought.length, sought, 0, sought.length)) {
          return true;
        }
      }
      return false;
    }
  }

  private static Problem unknown(String name) {
    return Problem.of(AttachmentProblem.TYPE)
        .with("name", name)
        .with(
            "types",
            Arrays.stream(FileType.values())
                .map(type -> type.endings().get(0))
                .collect(Collectors.joining("、")));
  }
}
