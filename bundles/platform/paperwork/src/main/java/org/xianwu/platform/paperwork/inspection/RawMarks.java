package org.xianwu.platform.paperwork.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for starred marks in bytes of which nobody knows the encoding: texts in pictures (XMP,
 * EXIF), objects inside office files, plain text.
 */
final class RawMarks {

  private static final List<String> LEVELS = List.of("绝密", "机密", "秘密");
  private static final List<String> STARS = List.of("★", "☆", "*", "＊");
  private static final List<String> GAPS = List.of("", " ", "　");
  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("GB18030"));

  private static final Pattern MARKS = pattern();

  private static final int PIECE = 1 << 16;
  private static final int OVERLAP = 32;

  private RawMarks() {}

  /** The first bytes stand ahead of all: the pattern is tried at one place in twenty only. */
  private static Pattern pattern() {
    Set<String> firsts = new TreeSet<>();
    Set<String> marks = new TreeSet<>();
    for (Charset encoding : ENCODINGS) {
      for (String level : LEVELS) {
        String bytes = bytes(level, encoding);
        firsts.add(Pattern.quote(bytes.substring(0, 1)));
        marks.add(Pattern.quote(bytes) + oneOf(GAPS, encoding) + oneOf(STARS, encoding));
      }
    }
    return Pattern.compile(
        "(?=" + String.join("|", firsts) + ")(?:" + String.join("|", marks) + ")");
  }

  private static String oneOf(List<String> texts, Charset encoding) {
    return texts.stream()
        .map(text -> Pattern.quote(bytes(text, encoding)))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String bytes(String text, Charset encoding) {
    return new String(text.getBytes(encoding), StandardCharsets.ISO_8859_1);
  }

  /** Reads to the end, or to the first mark. */
  static boolean in(InputStream bytes) throws IOException {
    byte[] piece = new byte[PIECE];
    int kept = 0;
    for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece, kept, PIECE - kept)) {
      int all = kept + read;
      if (MARKS.matcher(new String(piece, 0, all, StandardCharsets.ISO_8859_1)).find()) {
        return true;
      }
      kept = Math.min(OVERLAP, all);
      System.arraycopy(piece, all - kept, piece, 0, kept);
    }
    return false;
  }
}
