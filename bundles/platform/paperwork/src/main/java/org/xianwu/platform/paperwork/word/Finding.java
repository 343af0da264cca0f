package org.xianwu.platform.paperwork.word;

import org.xianwu.platform.api.text.Label;

/**
 * Something in a template that keeps it from being printed as it looks.
 *
 * @param what names it, for example 自动编号
 * @param remedy what the county can do instead
 */
public record Finding(Label what, Label remedy, Spot spot) {

  /** Nobody reads more of them, and a hostile file could have any number. */
  public static final int MOST = 100;
}
