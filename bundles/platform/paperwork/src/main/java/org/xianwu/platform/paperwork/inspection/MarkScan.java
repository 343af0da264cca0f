package org.xianwu.platform.paperwork.inspection;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Looks for classification marks (国家秘密标志: 绝密★, 机密★1年, 秘密★长期) in text that arrives piece by piece. A
 * word in a sentence (“保守国家秘密法”) is no mark: the star makes one, and so does a line of its own at
 * the head of a document, where GB/T 9704 puts the mark.
 *
 * <p>Keeps nothing of what it found.
 */
final class MarkScan {

  /** Also spaced out (机　密★) as GB/T 9704-2012 7.2.2 writes a mark without a term. */
  private static final Pattern STARRED = Pattern.compile("[绝机秘]\\s*密\\s*[★☆*✱⭐✩]");

  private static final Pattern HEAD =
      Pattern.compile("^[绝机秘]\\s*密(\\s*(\\d+|[一二三四五六七八九十]+)\\s*(年|个月|天)|\\s*长期)?$");
  private static final Pattern HEAD_WORDS = Pattern.compile("[绝机秘]密级(文件|材料|资料)");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");

  /** Lines with text at the head of a document in which a mark may stand without a star. */
  private static final int HEAD_LINES = 12;

  private static final int PIECE = 1 << 16;
  private static final int OVERLAP = 32;

  private final StringBuilder piece = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private int lines;
  private boolean read;
  private boolean found;

  /** Whether a file name carries a mark. */
  static boolean inName(String name) {
    int dot = name.lastIndexOf('.');
    String bare = plain(dot < 0 ? name : name.substring(0, dot)).strip();
    return STARRED.matcher(bare).find()
        || HEAD_WORDS.matcher(bare).find()
        || HEAD.matcher(bare).matches();
  }

  /** More of the text; line breaks separate paragraphs, cells and lines. */
  void accept(CharSequence text) {
    for (int at = 0; at < text.length() && !found; at++) {
      char one = text.charAt(at);
      read |= !Character.isWhitespace(one);
      piece.append(one);
      if (lines < HEAD_LINES) {
        headLine(one);
      }
      if (piece.length() >= PIECE) {
        look();
        piece.delete(0, piece.length() - OVERLAP);
      }
    }
  }

  /** A paragraph, cell or line ends. */
  void endLine() {
    accept("\n");
  }

  /** Another story begins (a header, a sheet, a file inside): it has a head of its own. */
  void newStory() {
    endLine();
    lines = 0;
  }

  private void headLine(char one) {
    if (one != '\n' && one != '\r') {
      line.append(one);
      return;
    }
    String whole = plain(line).strip();
    line.setLength(0);
    if (!whole.isEmpty()) {
      lines++;
      found |= HEAD.matcher(whole).matches() || HEAD_WORDS.matcher(whole).find();
    }
  }

  private void look() {
    found |= STARRED.matcher(plain(piece)).find();
  }

  /** Whether a mark was found in all that has arrived. */
  boolean marked() {
    if (!found) {
      endLine();
      look();
    }
    return found;
  }

  /** Whether there was any text at all; a picture of a page has none. */
  boolean read() {
    return read;
  }

  /** One form for full-width stars, ideographic spaces and the doubles of fonts (⽇ for 日). */
  private static String plain(CharSequence text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    return Normalizer.normalize(visible, Normalizer.Form.NFKC);
  }
}
