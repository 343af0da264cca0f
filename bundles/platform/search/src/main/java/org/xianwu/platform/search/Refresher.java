package org.xianwu.platform.search;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that feeds the index: when a search asks for it, but at most once a second, and
 * every half minute so that nothing piles up. Nothing happens at the start of the suite.
 */
final class Refresher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);
  private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(1);
  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(30);

  private final IndexFeed feed;
  private final ScheduledThreadPoolExecutor worker;
  private boolean asked;
  private long lastRefresh;
  private volatile String trouble = "";

  Refresher(IndexFeed feed) {
    this.feed = Objects.requireNonNull(feed);
    this.lastRefresh = System.nanoTime() - BETWEEN_REFRESHES.toNanos();
    this.worker =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "xianwu-search");
              thread.setDaemon(true);
              return thread;
            });
    worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    long pause = BETWEEN_COMMITS.toSeconds();
    worker.scheduleWithFixedDelay(this::keepUp, pause, pause, TimeUnit.SECONDS);
  }

  /** What went wrong last, empty when all is well. */
  String trouble() {
    return trouble;
  }

  /** Whether the last refresh is older than the pause between two. */
  synchronized boolean rested() {
    return System.nanoTime() - lastRefresh >= BETWEEN_REFRESHES.toNanos();
  }

  /** Has the index fed soon; asking twice changes nothing. */
  synchronized void ask() {
    if (!asked && !worker.isShutdown()) {
      asked = true;
      long rest = lastRefresh + BETWEEN_REFRESHES.toNanos() - System.nanoTime();
      worker.schedule(this::refresh, Math.max(0, rest), TimeUnit.NANOSECONDS);
    }
  }

  private void refresh() {
    synchronized (this) {
      asked = false;
    }
    try {
      feed.catchUp();
      trouble = "";
    } catch (IOException | SQLException | RuntimeException failed) { // the thread must go on
      trouble = String.valueOf(failed.getMessage());
      LOG.warn("The search index could not be brought up to date", failed);
      feed.giveUp();
    } finally {
      synchronized (this) {
        lastRefresh = System.nanoTime();
        notifyAll();
      }
    }
  }

  private void keepUp() {
    refresh();
    try {
      feed.commit();
    } catch (IOException | RuntimeException failed) { // the thread must go on
      trouble = String.valueOf(failed.getMessage());
      LOG.warn("The search index could not be written", failed);
      feed.giveUp();
    }
  }

  /** Waits until the condition holds after some refresh, or the time is over. */
  synchronized boolean await(BooleanSupplier condition, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    feed.stop();
    // never interrupted: that would close the files under the index
    worker.shutdown();
    try {
      if (worker.awaitTermination(10, TimeUnit.SECONDS)) {
        feed.close();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      LOG.warn("The search index was not closed cleanly; it goes on from its last state", failed);
    }
  }
}
