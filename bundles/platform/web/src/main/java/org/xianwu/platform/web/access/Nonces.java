package org.xianwu.platform.web.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The nonces of the last ten minutes. Each node keeps its own. */
final class Nonces {

  private static final int MOST = 200_000;
  private static final long KEPT_SECONDS = 600;

  private final Set<String> seen = new HashSet<>();
  private final Deque<Seen> order = new ArrayDeque<>();

  private record Seen(String nonce, long second) {}

  /**
   * Takes a nonce.
   *
   * @return false when it came before, or when there are too many to remember
   */
  synchronized boolean take(String account, String nonce, long second) {
    while (!order.isEmpty() && order.peek().second() < second - KEPT_SECONDS) {
      seen.remove(order.remove().nonce());
    }
    String own = account + ' ' + nonce;
    if (seen.size() >= MOST || !seen.add(own)) {
      return false;
    }
    order.add(new Seen(own, second));
    return true;
  }
}
