package org.xianwu.platform.audit.log;

import java.nio.charset.StandardCharsets;

/** Makes texts fit their columns before they are chained. */
final class Fitting {

  private Fitting() {}

  /** At most so many characters, without those that a database cannot keep. */
  static String fit(String text, int longest) {
    String kept = text.length() <= longest ? text : text.substring(0, longest);
    // half a surrogate pair becomes a question mark here rather than in the driver
    boolean odd = kept.chars().anyMatch(c -> c == 0 || Character.isSurrogate((char) c));
    return odd
        ? new String(kept.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
            .replace("\0", "")
        : kept;
  }
}
