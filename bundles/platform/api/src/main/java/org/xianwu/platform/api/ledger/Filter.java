package org.xianwu.platform.api.ledger;

/** How a list can be narrowed by a column. */
public enum Filter {
  NONE,
  EQUALS,
  /** Any part of the text, through the search index. */
  CONTAINS,
  /** From and to, both included. */
  RANGE
}
