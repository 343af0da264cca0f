package org.xianwu.platform.api.ledger;

import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The rows of a ledger that a permission of a caller reaches: all, none, or those whose column
 * holds one of some ids. Whatever reads rows applies it, in SQL, in the text index or on a row.
 *
 * @param everything true when all rows are reached; the rest is empty then
 * @param column database column that decides, empty when nothing is reached
 * @param ids the values of the column that are reached
 */
public record Reach(boolean everything, String column, Set<Long> ids) {

  public static final Reach EVERYTHING = new Reach(true, "", Set.of());

  public static final Reach NOTHING = new Reach(false, "", Set.of());

  public Reach {
    ids = Set.copyOf(ids);
  }

  public boolean nothing() {
    return !everything && ids.isEmpty();
  }

  /**
   * Whether a row is reached.
   *
   * @param place gives the id that the row holds in a database column
   */
  public boolean covers(ToLongFunction<String> place) {
    return everything || (!nothing() && ids.contains(place.applyAsLong(column)));
  }
}
