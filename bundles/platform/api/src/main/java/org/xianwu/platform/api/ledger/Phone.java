package org.xianwu.platform.api.ledger;

/** Where a column goes on a phone card. */
public enum Phone {
  TITLE,
  LINE,
  TAG,
  NONE
}
