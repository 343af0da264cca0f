package org.xianwu.platform.audit.verification;

import java.util.HashSet;
import java.util.Set;
import org.xianwu.platform.api.audit.Change;

/** Differences that were erased, against the records that say so. */
final class Erasures {

  private final Set<String> erased = new HashSet<>();
  private final Set<String> recorded = new HashSet<>();

  void erased(long lane, long sequence) {
    erased.add(lane + ":" + sequence);
  }

  void read(Change change) {
    if (Erasure.LEDGER.equals(change.ledger()) && Erasure.ACTION.equals(change.action())) {
      recorded.add(Erasure.place(change.reason()));
    }
  }

  void report(Findings findings) {
    for (String place : erased) {
      if (!recorded.contains(place)) {
        String[] parts = place.split(":");
        findings.add(
            Finding.Kind.ERASED_UNRECORDED, Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      }
    }
  }

  long count() {
    return erased.size();
  }
}
