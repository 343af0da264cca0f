package org.xianwu.platform.paperwork.inspection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.xianwu.platform.paperwork.AttachmentProblem;

/** Office files that are zips inside: Word, Excel, PowerPoint and OFD (GB/T 33190). */
final class Archive {

  private static final String TYPES = "[Content_Types].xml";
  private static final int MOST_TYPES = 1 << 20;
  private static final int FLAGS_AT = 6;

  private Archive() {}

  /**
   * Reads all parts.
   *
   * @return empty when it is another kind of zip
   */
  static Optional<FileType> look(Look look, Path file) throws IOException {
    if (encryptedEntries(file)) {
      throw look.refuse(AttachmentProblem.ENCRYPTED);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > Unpacked.MOST_ENTRIES) {
        throw look.unpacked().bomb();
      }
      Optional<FileType> type = type(look, zip);
      if (type.isEmpty()) {
        return type;
      }
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        try (InputStream part = zip.getInputStream(entry)) {
          part(look, entry.getName(), part, entry.getCompressedSize(), 0);
        }
      }
      return type;
    } catch (ZipException broken) {
      throw look.refuse(AttachmentProblem.DAMAGED);
    }
  }

  /** A zip inside of a file, read as it comes. */
  static void inner(Look look, InputStream file, int level) throws IOException {
    ZipInputStream zip = new ZipInputStream(file);
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        part(look, entry.getName(), unclosed(zip), entry.getCompressedSize(), level);
      }
    } catch (ZipException broken) {
      throw look.refuse(AttachmentProblem.DAMAGED);
    }
  }

  private static void part(Look look, String name, InputStream part, long packed, int level)
      throws IOException {
    look.unpacked().entry(level);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith("vbaproject.bin")) {
      throw look.refuse(AttachmentProblem.MACRO);
    }
    if (lower.endsWith("encryptions.xml") || lower.endsWith("decryptseed.dat")) {
      throw look.refuse(AttachmentProblem.ENCRYPTED); // OFD, GM/T 0099
    }
    InputStream counted = look.unpacked().counted(part, packed);
    if (lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml")) {
      try {
        XmlText.read(counted, look.text());
      } catch (XMLStreamException broken) {
        throw look.refuse(AttachmentProblem.DAMAGED);
      }
    } else {
      look.inner(counted, level);
    }
  }

  private static Optional<FileType> type(Look look, ZipFile zip) throws IOException {
    if (zip.getEntry("OFD.xml") != null) {
      return Optional.of(FileType.OFD);
    }
    ZipEntry types = zip.getEntry(TYPES);
    if (types == null) {
      return Optional.empty();
    }
    String said;
    try (InputStream in = zip.getInputStream(types)) {
      said = new String(in.readNBytes(MOST_TYPES), StandardCharsets.UTF_8);
    }
    if (said.contains("macroEnabled")) {
      throw look.refuse(AttachmentProblem.MACRO);
    }
    if (said.contains("wordprocessingml.document.main+xml")) {
      return Optional.of(FileType.DOCX);
    }
    if (said.contains("spreadsheetml.sheet.main+xml")) {
      return Optional.of(FileType.XLSX);
    }
    return said.contains("presentationml.presentation.main+xml")
        ? Optional.of(FileType.PPTX)
        : Optional.empty();
  }

  /** The flag of the first entry; the JDK calls such a zip merely damaged. */
  private static boolean encryptedEntries(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(FLAGS_AT + 1);
      return head.length > FLAGS_AT && (head[FLAGS_AT] & 1) == 1;
    }
  }

  private static InputStream unclosed(InputStream zip) {
    return new FilterInputStream(zip) {
      @Override
      public void close() {
        // the parts behind this one are still to be read
      }
    };
  }
}
