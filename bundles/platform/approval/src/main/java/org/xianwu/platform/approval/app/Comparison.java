package org.xianwu.platform.approval.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.approval.domain.FrozenLine;

/** What was submitted beside what the case says now. */
final class Comparison {

  /**
   * A line.
   *
   * @param now what it says now; empty when nothing changed
   */
  record Compared(CaseFacts.Line line, Optional<String> now) {}

  private Comparison() {}

  static boolean changed(List<CaseFacts.Line> frozen, CaseFacts present) {
    return compare(frozen, present).stream().anyMatch(one -> one.now().isPresent());
  }

  /** All lines as they were submitted, and those that came since. */
  static List<Compared> compare(List<CaseFacts.Line> frozen, CaseFacts present) {
    Map<String, CaseFacts.Line> now =
        present.content().stream()
            .collect(
                Collectors.toMap(
                    CaseFacts.Line::key, line -> line, (one, other) -> one, LinkedHashMap::new));
    List<Compared> all =
        frozen.stream()
            .map(line -> new Compared(line, difference(line, now.remove(line.key()))))
            .collect(Collectors.toCollection(ArrayList::new));
    now.values()
        .forEach(
            line ->
                all.add(
                    new Compared(
                        new CaseFacts.Line(line.key(), line.label(), ""),
                        Optional.of(line.value()))));
    return all;
  }

  private static Optional<String> difference(CaseFacts.Line frozen, CaseFacts.Line now) {
    String value = now == null ? "" : FrozenLine.fitting(now.value());
    return value.equals(frozen.value()) ? Optional.empty() : Optional.of(value);
  }
}
