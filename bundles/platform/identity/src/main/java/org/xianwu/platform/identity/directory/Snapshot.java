package org.xianwu.platform.identity.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.xianwu.platform.api.calendar.WorkCalendar;

/**
 * Something computed from the rows of identity, read anew after a change and on each new day: posts
 * begin and end, and people leave, without anybody writing a row that day.
 *
 * @param <T> immutable
 */
public final class Snapshot<T> {

  /** Computes the content for a day. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(EntityManager em, LocalDate day);
  }

  private record Content<T>(T value, long changes, LocalDate day) {}

  private final IdentityStore store;
  private final Clock clock;
  private final Function<LocalDate, T> reader;
  private volatile Content<T> content;

  /** Reads at first use. */
  public Snapshot(IdentityStore store, Clock clock, Reader<T> reader) {
    this.store = store;
    this.clock = clock;
    this.reader = day -> store.read(em -> reader.read(em, day));
    // inside a change the content stays as of the commit before it
    store.beforeChange(() -> renewed(true));
  }

  /** The content as of the last committed change. */
  public T get() {
    Content<T> known = content;
    if (known != null && (store.changing() || current(known))) {
      return known.value();
    }
    return renewed(!store.changing());
  }

  /** The office's present day. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
  }

  private boolean current(Content<T> known) {
    return known.changes() == store.changes() && known.day().equals(today());
  }

  private synchronized T renewed(boolean keep) {
    if (content != null && current(content)) {
      return content.value();
    }
    LocalDate day = today();
    long changes = store.changes();
    Content<T> renewed = new Content<>(reader.apply(day), changes, day);
    if (keep) {
      content = renewed;
    }
    return renewed.value();
  }
}
