package org.xianwu.duty.app.swap;

/** Where swaps are shown in the console. */
final class SwapPaths {

  private SwapPaths() {}

  static String swap(long id) {
    return "/m/duty/swap?id=" + id;
  }
}
