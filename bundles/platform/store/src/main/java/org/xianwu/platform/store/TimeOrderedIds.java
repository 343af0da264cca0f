package org.xianwu.platform.store;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.xianwu.platform.api.store.Ids;

/**
 * Ids of 42 bits of milliseconds since 2020, 10 bits of node and 12 bits of counter. More than
 * 4,096 ids in a millisecond borrow from the next one.
 */
public final class TimeOrderedIds implements Ids {

  static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

  private static final int COUNTER_BITS = 12;
  private static final int NODE_BITS = 10;
  private static final long COUNTER = (1L << COUNTER_BITS) - 1;

  private final NodeLease lease;
  private final Clock clock;
  private final AtomicLong last;

  public TimeOrderedIds(NodeLease lease, Clock clock) {
    this.lease = lease;
    this.clock = clock;
    last = new AtomicLong(now());
  }

  @Override
  public long next() {
    lease.check();
    long now = now();
    long drawn = last.updateAndGet(before -> Math.max(before + 1, now));
    return drawn >>> COUNTER_BITS << COUNTER_BITS + NODE_BITS
        | (long) lease.number() << COUNTER_BITS
        | drawn & COUNTER;
  }

  private long now() {
    return clock.millis() - EPOCH << COUNTER_BITS;
  }
}
