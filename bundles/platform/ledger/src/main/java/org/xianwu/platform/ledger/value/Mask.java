package org.xianwu.platform.ledger.value;

import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.check.Masking;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;

/** Hides what a caller may not see; nothing of the hidden part leaves the server. */
public final class Mask {

  private static final String HIDDEN = "***";

  private Mask() {}

  /** Whether the column is masked for the caller. */
  public static boolean hides(Column column, Caller caller) {
    return !column.masked().isEmpty() && !caller.can(column.masked());
  }

  /**
   * What the caller sees instead.
   *
   * @param value in the type of the column
   */
  public static Object of(Column column, Object value) {
    if (!(value instanceof String text)) {
      return HIDDEN;
    }
    if (column.type() == ColumnType.PHONE) {
      return Masking.phone(text);
    }
    if (text.matches("[0-9]{17}[0-9Xx]")) {
      return Masking.citizenNumber(text);
    }
    if (text.matches("[0-9]{12,19}")) {
      return Masking.bankAccount(text);
    }
    return column.type() == ColumnType.TEXT && text.codePointCount(0, text.length()) <= 4
        ? Masking.name(text)
        : first(text) + HIDDEN;
  }

  private static String first(String text) {
    return text.substring(0, text.offsetByCodePoints(0, 1));
  }
}
