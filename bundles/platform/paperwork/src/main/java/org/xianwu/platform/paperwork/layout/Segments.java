package org.xianwu.platform.paperwork.layout;

/**
 * Sets a text in East Asian and Latin fonts as Word and WPS do: the font is chosen per character, a
 * quarter of an em stands between Han and Latin, and no line begins with closing punctuation.
 */
final class Segments {

  private static final String CLOSING = "，。、；：？！）》〉】」』％〕";
  private static final String OPENING = "（《〈【「『〔";

  private final String eastAsian;
  private final String latin;
  private final String style;
  private final StringBuilder html;

  Segments(String eastAsian, String latin, String style, StringBuilder html) {
    this.eastAsian = eastAsian;
    this.latin = latin;
    this.style = style;
    this.html = html;
  }

  void write(String given) {
    String text = hardBlanks(given);
    String waiting = "";
    int from = 0;
    while (from < text.length()) {
      boolean isLatin = latin(text.charAt(from));
      int to = from + 1;
      while (to < text.length() && latin(text.charAt(to)) == isLatin) {
        to++;
      }
      String piece = text.substring(from, to);
      char last = text.charAt(to - 1);
      char next = to < text.length() ? text.charAt(to) : 0;
      if (isLatin && (!waiting.isEmpty() || CLOSING.indexOf(next) >= 0)) {
        // one span: a line may break at any border of spans, and punctuation must stay
        String closing = next != 0 && CLOSING.indexOf(next) >= 0 ? String.valueOf(next) : "";
        to += closing.length();
        span(latin + "','" + eastAsian, style, waiting + piece + closing);
        waiting = "";
      } else if (!isLatin && next != 0 && OPENING.indexOf(last) >= 0) {
        span(eastAsian, style, piece.substring(0, piece.length() - 1));
        waiting = String.valueOf(last);
      } else if (next != 0 && meet(isLatin, last, next)) {
        span(isLatin ? latin : eastAsian, style, piece.substring(0, piece.length() - 1));
        span(isLatin ? latin : eastAsian, style + ";letter-spacing:.25em", String.valueOf(last));
      } else {
        span(isLatin ? latin : eastAsian, style, piece);
      }
      from = to;
    }
  }

  /** A number that is counted when the pages are set. */
  void counter(String name) {
    html.append("<span class='").append(name).append("' style=\"font-family:'").append(latin);
    html.append("'").append(style).append("\"></span>");
  }

  private static boolean meet(boolean isLatin, char last, char next) {
    return isLatin
        ? Character.isLetterOrDigit(last) && han(next)
        : han(last) && Character.isLetterOrDigit(next);
  }

  private void span(String font, String css, String text) {
    if (!text.isEmpty()) {
      html.append("<span style=\"font-family:'").append(font).append("'").append(css).append("\">");
      html.append(Html.escape(text)).append("</span>");
    }
  }

  private static boolean latin(char c) {
    return c > 0x20 && c < 0x7f || c >= 0xc0 && c < 0x250 && c != 0xd7 && c != 0xf7;
  }

  private static boolean han(char c) {
    return c >= 0x3400 && c < 0xa000;
  }

  /** Blanks at the ends and in rows stay as wide as they were typed. */
  private static String hardBlanks(String text) {
    return text.replaceAll("^ | $|(?<= ) ", "\u00a0").replaceAll(" (?=\u00a0)", "\u00a0");
  }
}
