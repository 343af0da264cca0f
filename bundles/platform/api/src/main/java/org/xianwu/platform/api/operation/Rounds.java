package org.xianwu.platform.api.operation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Work that comes round on a thread of its own, until the component that started it is closed. */
public final class Rounds implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final ScheduledExecutorService timer;

  private Rounds(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /**
   * Starts the rounds.
   *
   * @param thread name of the thread
   * @param first before the first round
   * @param every from the end of a round to the next
   * @param failed hears what a round threw; the next one comes all the same
   */
  public static Rounds start(
      String thread,
      Duration first,
      Duration every,
      Runnable round,
      Consumer<RuntimeException> failed) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread made = new Thread(work, thread);
              made.setDaemon(true);
              return made;
            });
    timer.scheduleWithFixedDelay(
        () -> {
          try {
            round.run();
          } catch (RuntimeException problem) {
            failed.accept(problem);
          }
        },
        first.toMillis(),
        every.toMillis(),
        TimeUnit.MILLISECONDS);
    return new Rounds(timer);
  }

  /** Waits for the round that runs, so that nothing works for a component that is gone. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
