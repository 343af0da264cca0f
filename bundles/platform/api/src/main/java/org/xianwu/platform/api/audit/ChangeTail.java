package org.xianwu.platform.api.audit;

import java.util.List;

/**
 * Rows of the change log behind a cursor.
 *
 * @param next cursor to continue from
 */
public record ChangeTail(List<LoggedChange> rows, ChangeCursor next) {

  public ChangeTail {
    rows = List.copyOf(rows);
  }
}
