package org.xianwu.platform.ledger.sheet;

/**
 * Texts in cells. A text that a spreadsheet program could take for a formula gets an apostrophe in
 * front, which an import takes away again.
 */
final class CellText {

  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final int LONGEST = 32_700;

  private CellText() {}

  /** Safe to put into a cell. */
  static String outgoing(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 1);
    if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
      safe.append('\'');
    }
    text.codePoints()
        .filter(character -> character == '\n' || character == '\t' || character >= ' ')
        .filter(character -> character < 0xD800 || character > 0xDFFF)
        .filter(character -> character != 0xFFFE && character != 0xFFFF)
        .forEach(safe::appendCodePoint);
    if (safe.length() <= LONGEST) {
      return safe.toString();
    }
    int end = Character.isHighSurrogate(safe.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return safe.substring(0, end) + "…";
  }

  /** As it was before {@link #outgoing}. */
  static String incoming(String text) {
    String stripped = text.strip();
    boolean guarded =
        stripped.length() > 1
            && stripped.charAt(0) == '\''
            && FORMULA_STARTS.indexOf(stripped.charAt(1)) >= 0;
    return guarded ? stripped.substring(1) : stripped;
  }

  /** The letter of a column, A for 0. */
  static String letter(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  /** A name that spreadsheet programs accept for a sheet. */
  static String sheetName(String title) {
    String name = title.replaceAll("[\\\\/*?:\\[\\]']", " ").strip();
    return name.length() <= 31 ? name : name.substring(0, 31);
  }
}
