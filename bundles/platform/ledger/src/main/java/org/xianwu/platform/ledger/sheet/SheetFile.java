package org.xianwu.platform.ledger.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.ledger.value.LedgerProblem;

/**
 * An uploaded spreadsheet on the disk, unpacked once for a look before anything parses it: a small
 * file can unpack to more than the memory and the disk hold.
 */
final class SheetFile implements Closeable {

  private static final long LARGEST_FILE = 64L << 20;
  private static final long LARGEST_UNPACKED = 1L << 30;

  /** All shared texts are kept in memory while a sheet is read. */
  private static final long LARGEST_SHARED = 128L << 20;

  private static final long SUSPICIOUS = 32L << 20;
  private static final int HIGHEST_RATIO = 200;
  private static final int MOST_ENTRIES = 1000;
  private static final byte[] OLD_FORMAT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private final Path path;

  private SheetFile(Path path) {
    this.path = path;
  }

  /**
   * Takes an upload.
   *
   * @throws Problem when it is no spreadsheet, of the old format, encrypted, or unpacks to too much
   */
  static SheetFile receive(InputStream upload) throws IOException {
    SheetFile file = new SheetFile(Files.createTempFile("xianwu-sheet", ".xlsx"));
    try {
      file.store(upload);
      file.check();
      return file;
    } catch (IOException | RuntimeException refused) {
      file.close();
      throw refused;
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }

  private void store(InputStream upload) throws IOException {
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(path)) {
      for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
        size += read;
        if (size > LARGEST_FILE) {
          throw Problem.of(CommonProblem.TOO_LARGE).with("limit", (LARGEST_FILE >> 20) + " MiB");
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private void check() throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(path)) {
      start = in.readNBytes(OLD_FORMAT.length);
    }
    if (contains(start, OLD_FORMAT)) {
      boolean encrypted = contains(Files.readAllBytes(path), ENCRYPTED);
      throw Problem.of(encrypted ? LedgerProblem.SHEET_ENCRYPTED : LedgerProblem.SHEET_OLD);
    }
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw Problem.of(LedgerProblem.SHEET_UNREADABLE);
      }
      entries(zip);
    } catch (ZipException noZip) {
      throw Problem.of(LedgerProblem.SHEET_UNREADABLE);
    }
  }

  private static void entries(ZipFile zip) throws IOException {
    long unpacked = 0;
    Set<String> names = new HashSet<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      // two entries under one name are read differently by different programs
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
        throw Problem.of(LedgerProblem.SHEET_UNREADABLE);
      }
      long size = unpack(zip, entry, LARGEST_UNPACKED - unpacked);
      unpacked += size;
      boolean bomb =
          size > SUSPICIOUS && size / Math.max(1, entry.getCompressedSize()) > HIGHEST_RATIO;
      boolean shared = entry.getName().endsWith("sharedStrings.xml") && size > LARGEST_SHARED;
      if (bomb || shared || names.size() > MOST_ENTRIES) {
        throw Problem.of(LedgerProblem.SHEET_TOO_LARGE);
      }
    }
  }

  /** The true size; the one in the directory of the file is a claim. */
  private static long unpack(ZipFile zip, ZipEntry entry, long limit) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        String start = size == 0 ? new String(buffer, 0, read, StandardCharsets.ISO_8859_1) : "";
        if (start.contains("<!DOC")) {
          throw Problem.of(LedgerProblem.SHEET_UNREADABLE);
        }
        size += read;
        if (size > limit) {
          throw Problem.of(LedgerProblem.SHEET_TOO_LARGE);
        }
      }
    }
    return size;
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int start = 0; start + part.length <= bytes.length; start++) {
      int same = 0;
      while (same < part.length && bytes[start + same] == part[same]) {
        same++;
      }
      if (same == part.length) {
        return true;
      }
    }
    return false;
  }
}
