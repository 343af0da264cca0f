package org.xianwu.platform.web.access;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts failed proofs, so that a secret cannot be guessed. */
final class Attempts {

  private static final int MOST_FAILURES = 10;
  private static final long WINDOW_SECONDS = 600;
  private static final int MOST_ACCOUNTS = 10_000;

  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_ACCOUNTS;
        }
      };

  private record Failures(int count, long since) {}

  synchronized boolean exhausted(String account, long second) {
    Failures known = failures.get(account);
    return known != null
        && known.count() >= MOST_FAILURES
        && second - known.since() < WINDOW_SECONDS;
  }

  synchronized void failed(String account, long second) {
    Failures known = failures.get(account);
    boolean fresh = known == null || second - known.since() >= WINDOW_SECONDS;
    failures.put(
        account, fresh ? new Failures(1, second) : new Failures(known.count() + 1, known.since()));
  }

  synchronized void succeeded(String account) {
    failures.remove(account);
  }
}
