package org.xianwu.platform.web.gate;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One address prefix: open or not, and how many requests are inside. */
final class Passage {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean open;
  private boolean announced;
  private long closedAt;
  private long largestBody;
  private int inside;

  /** Something will open here soon. */
  void announce() {
    lock.lock();
    try {
      announced = !open;
    } finally {
      lock.unlock();
    }
  }

  void open(long limit) {
    lock.lock();
    try {
      open = true;
      announced = false;
      largestBody = limit;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns when nobody is inside any more, or when the patience ends. */
  void close(long now, long patienceNanos) {
    lock.lock();
    try {
      open = false;
      announced = false;
      closedAt = now;
      long left = patienceNanos;
      while (inside > 0 && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Steps inside when it is open.
   *
   * @return the largest body, or -1 when it is closed
   */
  long enter() {
    lock.lock();
    try {
      if (!open) {
        return -1;
      }
      inside++;
      return largestBody;
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      if (--inside == 0) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until it opens. */
  void awaitOpen(long millis) {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (!open && left > 0) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Whether it was announced, or closed only a moment ago, so that it may come back. */
  boolean expected(long now, long graceNanos) {
    lock.lock();
    try {
      return open || announced || now - closedAt < graceNanos;
    } finally {
      lock.unlock();
    }
  }

  int inside() {
    lock.lock();
    try {
      return inside;
    } finally {
      lock.unlock();
    }
  }
}
