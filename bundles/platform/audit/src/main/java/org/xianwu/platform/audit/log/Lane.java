package org.xianwu.platform.audit.log;

import org.xianwu.platform.audit.chain.ChainKey;
import org.xianwu.platform.audit.chain.Head;
import org.xianwu.platform.audit.chain.LaneNumber;
import org.xianwu.platform.audit.chain.Sm3Mac;

/** A writer's place in the log: one transaction at a time continues its chain. */
final class Lane {

  private final int slot;
  private final Sm3Mac mac;
  private volatile Head head;

  Lane(LaneNumber number, ChainKey key) {
    slot = number.slot();
    mac = key.rows();
    head = Head.start(number.value());
  }

  int slot() {
    return slot;
  }

  long number() {
    return head.lane();
  }

  /** To be used by the borrower only. */
  Sm3Mac mac() {
    return mac;
  }

  /** Last row that is known to be committed. */
  Head head() {
    return head;
  }

  void advance(Head committed) {
    head = committed;
  }
}
