package org.xianwu.platform.paperwork.shelf;

import java.io.IOException;

/** The store of contents does not answer, or refuses us; later it may be otherwise. */
public final class StoreAway extends IOException {

  private static final long serialVersionUID = 1L;

  public StoreAway(String what) {
    super(what);
  }

  StoreAway(String what, Throwable cause) {
    super(what, cause);
  }
}
