package org.xianwu.platform.api.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A clock that law allows to be stopped and continued, and that keeps every stop on record.
 *
 * @param started when it first ran
 * @param pauses in order; the last may be open
 */
public record StoppableClock(Instant started, List<Pause> pauses) {

  /**
   * A time that does not count.
   *
   * @param until empty while the clock stands
   */
  public record Pause(Instant from, Optional<Instant> until, String reason) {

    public Pause {
      Objects.requireNonNull(from);
      Objects.requireNonNull(until);
      Objects.requireNonNull(reason);
    }
  }

  public StoppableClock {
    Objects.requireNonNull(started);
    pauses = List.copyOf(pauses);
  }

  public static StoppableClock startedAt(Instant start) {
    return new StoppableClock(start, List.of());
  }

  public boolean running() {
    return pauses.isEmpty() || pauses.get(pauses.size() - 1).until().isPresent();
  }

  /**
   * Stops it.
   *
   * @throws IllegalStateException when it stands already
   */
  public StoppableClock stop(Instant at, String reason) {
    if (!running()) {
      throw new IllegalStateException("the clock stands already");
    }
    List<Pause> all = new ArrayList<>(pauses);
    all.add(new Pause(at, Optional.empty(), reason));
    return new StoppableClock(started, all);
  }

  /**
   * Lets it run again.
   *
   * @throws IllegalStateException when it runs already
   */
  public StoppableClock resume(Instant at) {
    if (running()) {
      throw new IllegalStateException("the clock runs already");
    }
    List<Pause> all = new ArrayList<>(pauses);
    Pause open = all.remove(all.size() - 1);
    all.add(new Pause(open.from(), Optional.of(at), open.reason()));
    return new StoppableClock(started, all);
  }

  /** Time that counted up to the given moment. */
  public Duration elapsed(Instant now) {
    Duration total = Duration.between(started, now);
    for (Pause pause : pauses) {
      total = total.minus(Duration.between(pause.from(), pause.until().orElse(now)));
    }
    return total;
  }
}
