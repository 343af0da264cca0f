package org.xianwu.platform.paperwork.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plain text in UTF-8 or GB 18030. */
final class PlainText {

  /** Longer texts are looked at as bytes; more than any minutes or list. */
  private static final int MOST = 4 << 20;

  private PlainText() {}

  /**
   * Reads it.
   *
   * @return whether it is plain text at all
   */
  static boolean look(Look look, Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(MOST);
    }
    for (byte one : head) {
      if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
        return false;
      }
    }
    look.text().accept(decoded(head));
    try (InputStream in = Files.newInputStream(file)) {
      look.raw(in);
    }
    return true;
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }
}
