package org.xianwu.platform.paperwork.layout;

import java.util.Locale;

/** Writing XHTML. */
final class Html {

  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A measure in points for a style sheet. */
  static String points(double value) {
    return String.format(Locale.ROOT, "%.2fpt", value);
  }
}
