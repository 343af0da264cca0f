package org.xianwu.platform.api.ledger;

import java.util.Objects;

/**
 * A sort order that a list offers. Its column is never null in the database, and an index on {@code
 * (column direction, id direction)} exists in exactly that direction: Derby cannot scan backwards.
 *
 * @param key column key
 * @param direction of both the column and the id that breaks ties
 */
public record Order(String key, Direction direction) {

  /** Up or down. */
  public enum Direction {
    ASC,
    DESC
  }

  public Order {
    Objects.requireNonNull(key);
    Objects.requireNonNull(direction);
  }

  public static Order asc(String key) {
    return new Order(key, Direction.ASC);
  }

  public static Order desc(String key) {
    return new Order(key, Direction.DESC);
  }
}
