package org.xianwu.platform.operations.practice;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xianwu.platform.api.practice.PracticeData;

/** Which practice data can be loaded next. */
final class PracticeOrder {

  private final List<PracticeData> known = new CopyOnWriteArrayList<>();

  void add(PracticeData data) {
    known.add(data);
  }

  void remove(PracticeData data) {
    known.remove(data);
  }

  /** Data that is neither loaded nor failed, and has everything it needs, by code. */
  List<PracticeData> ready(Set<String> loaded, Set<String> failed) {
    return known.stream()
        .filter(data -> !loaded.contains(data.code()) && !failed.contains(data.code()))
        .filter(data -> withoutItself(data, loaded))
        .sorted(Comparator.comparing(PracticeData::code))
        .toList();
  }

  /** The default says that data comes after identity, which identity itself need not override. */
  private static boolean withoutItself(PracticeData data, Set<String> loaded) {
    return data.after().stream()
        .allMatch(needed -> needed.equals(data.code()) || loaded.contains(needed));
  }
}
