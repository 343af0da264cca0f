package org.xianwu.platform.operations.app;

import java.util.List;

/** What the system administrator wants installed; survives restarts and upgrades of the product. */
public interface Wishes {

  /**
   * A function and how it shall be.
   *
   * @param state running, stopped or removed
   */
  record Wish(String function, String version, String state) {}

  /** Every function that was ever installed. */
  List<Wish> all();

  /** Keeps the wish; the change log names the action. */
  void want(Wish wish, Action action);
}
