package org.xianwu.platform.paperwork.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.PaperworkProblem;

/** The parts of a .docx, held in memory; templates are small, larger files are refused. */
public final class WordFile {

  public static final String DOCUMENT = "word/document.xml";
  private static final int MOST_PARTS = 2_000;
  private static final long MOST_BYTES = 64L << 20;

  private final Map<String, byte[]> parts;

  private WordFile(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * Reads a file.
   *
   * @throws Problem {@code paperwork.no-word-file} when it is something else, or larger than any
   *     form
   */
  public static WordFile read(InputStream in) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    long left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
        left -= part.length;
        if (left < 0 || parts.size() >= MOST_PARTS) {
          throw Problem.of(PaperworkProblem.NO_WORD_FILE);
        }
        parts.put(entry.getName(), part);
      }
    }
    if (!parts.containsKey(DOCUMENT)) {
      throw Problem.of(PaperworkProblem.NO_WORD_FILE);
    }
    return new WordFile(parts);
  }

  public void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }

  public Optional<byte[]> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  public void put(String name, byte[] content) {
    parts.put(name, content);
  }

  /** Names of the document, its headers and its footers. */
  public Set<String> stories() {
    Set<String> names = new TreeSet<>();
    for (String name : parts.keySet()) {
      if (name.matches("word/(document|header\\d*|footer\\d*)\\.xml")) {
        names.add(name);
      }
    }
    return names;
  }
}
