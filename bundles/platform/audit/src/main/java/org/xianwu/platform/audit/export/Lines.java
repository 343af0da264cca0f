package org.xianwu.platform.audit.export;

import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;

/** Lines of fields separated by tabs; tab, line break and backslash inside are escaped. */
final class Lines {

  private Lines() {}

  static void write(Writer writer, String... fields) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        writer.write('\t');
      }
      writer.write(
          fields[i]
              .replace("\\", "\\\\")
              .replace("\t", "\\t")
              .replace("\n", "\\n")
              .replace("\r", "\\r"));
    }
    writer.write('\n');
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
