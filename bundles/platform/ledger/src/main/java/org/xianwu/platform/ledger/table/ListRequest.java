package org.xianwu.platform.ledger.table;

import java.util.List;
import java.util.Optional;
import org.xianwu.platform.api.ledger.Order;

/**
 * What a reader asks of a list, checked against the definition.
 *
 * @param text to be found in any searchable column, empty for no search
 * @param from the row behind which the page starts, empty for the first page
 * @param backwards whether the page ends before that row instead
 */
public record ListRequest(
    List<Condition> conditions,
    String text,
    Order order,
    int size,
    Optional<Cursor> from,
    boolean backwards) {

  /** Rows of a page when the reader does not say. */
  public static final int USUAL_SIZE = 20;

  /** The largest page. */
  public static final int LARGEST_SIZE = 200;

  public ListRequest {
    conditions = List.copyOf(conditions);
  }

  /** The same list from its first row, in pages of that size. */
  public ListRequest inPagesOf(int rows) {
    return new ListRequest(conditions, text, order, rows, Optional.empty(), false);
  }

  /** The same list behind a row. */
  public ListRequest behind(Cursor row) {
    return new ListRequest(conditions, text, order, size, Optional.of(row), false);
  }
}
