package org.xianwu.platform.shell.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** All open lines, with a limit for each session and one for all together. */
final class Lines {

  private static final int MOST_OF_SESSION = 8;
  private static final int MOST = 2000;

  private final Set<Line> open = ConcurrentHashMap.newKeySet();

  /** Whether the session may open one more. */
  boolean room(String session) {
    return open.size() < MOST
        && open.stream().filter(line -> line.session().equals(session)).count() < MOST_OF_SESSION;
  }

  void add(Line line) {
    open.add(line);
  }

  void remove(Line line) {
    open.remove(line);
  }

  void tellAll(String frame) {
    open.forEach(line -> line.send(frame));
  }

  void tell(Set<Long> people, String frame) {
    open.stream().filter(line -> people.contains(line.personId())).forEach(l -> l.send(frame));
  }

  /** Tells pages whose session ended, and lets their lines go. */
  void endLost(Function<String, Optional<Duration>> remaining, String frame) {
    for (Line line : open) {
      Optional<Duration> left = remaining.apply(line.session());
      if (left.isEmpty() || left.get().isNegative()) {
        line.send(frame);
        remove(line);
        line.finish();
      }
    }
  }

  void closeAll() {
    List<Line> all = new ArrayList<>(open);
    all.forEach(Line::close);
  }

  int size() {
    return open.size();
  }
}
