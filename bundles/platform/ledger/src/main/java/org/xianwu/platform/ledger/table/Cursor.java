package org.xianwu.platform.ledger.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.ledger.value.LedgerProblem;

/**
 * A position in a list: the row whose sort value and id are given. It says nothing that the reader
 * does not see, so it is not signed; whatever it says, the scope of the caller applies.
 *
 * @param value of the sort column, in its type
 */
public record Cursor(Object value, long id) {

  private static final char SEPARATOR = '\u001f';

  /** As it stands in a URL. */
  public String encode(Order order) {
    String text = order.key() + SEPARATOR + order.direction() + SEPARATOR + id + SEPARATOR + value;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws Problem {@code ledger.bad-cursor} when it is of another order, or of no list at all
   */
  public static Cursor decode(String text, Order order, Column column) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
              .split(String.valueOf(SEPARATOR), 4);
      if (parts.length == 4
          && parts[0].equals(order.key())
          && parts[1].equals(order.direction().name())) {
        return new Cursor(value(column, parts[3]), Long.parseLong(parts[2]));
      }
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      // whoever made it up gets the same answer as for another order
    }
    throw Problem.of(LedgerProblem.BAD_CURSOR);
  }

  private static Object value(Column column, String text) {
    return switch (column.type()) {
      case INTEGER -> Integer.valueOf(text);
      case DECIMAL, MONEY -> new BigDecimal(text);
      case DATE -> LocalDate.parse(text);
      case DATE_TIME -> Instant.parse(text);
      case TIME -> LocalTime.parse(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case PERSON, UNIT, DEPARTMENT, REFERENCE -> Long.valueOf(text);
      case TEXT, LONG_TEXT, CHOICE, PHONE, PEOPLE -> text;
    };
  }
}
