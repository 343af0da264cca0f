package org.xianwu.platform.audit.verification;

import java.util.ArrayList;
import java.util.List;

/** Collects findings up to a limit: a log without its key would name every row. */
final class Findings {

  private static final int MOST = 200;

  private final List<Finding> found = new ArrayList<>();
  private boolean truncated;

  void add(Finding.Kind kind, long lane, long sequence, long upTo) {
    if (found.size() < MOST) {
      found.add(new Finding(kind, lane, sequence, upTo));
    } else {
      truncated = true;
    }
  }

  void add(Finding.Kind kind, long lane, long sequence) {
    add(kind, lane, sequence, sequence);
  }

  List<Finding> all() {
    return found;
  }

  boolean truncated() {
    return truncated;
  }
}
