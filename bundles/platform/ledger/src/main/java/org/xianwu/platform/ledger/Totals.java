package org.xianwu.platform.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.ledger.LedgerTotal;
import org.xianwu.platform.api.ledger.Reach;
import org.xianwu.platform.ledger.table.Condition;

/** Totals that were counted a moment ago and that no change has made wrong since. */
final class Totals {

  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST_KEPT = 500;

  /** What a total was counted for. */
  record Question(String ledger, Reach reach, List<Condition> conditions, String text) {}

  private record Answer(LedgerTotal total, ChangeCursor head, Instant until) {}

  private final ChangeLog log;
  private final Clock clock;
  private final Map<Question, Answer> answers =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
          return size() > MOST_KEPT;
        }
      };

  Totals(ChangeLog log, Clock clock) {
    this.log = Objects.requireNonNull(log);
    this.clock = Objects.requireNonNull(clock);
  }

  LedgerTotal of(Question question, Supplier<LedgerTotal> counting) {
    // read before counting: a change in between makes the answer too old, never too new
    ChangeCursor head = log.head();
    Instant now = clock.instant();
    synchronized (answers) {
      Answer known = answers.get(question);
      if (known != null && known.head().equals(head) && now.isBefore(known.until())) {
        return known.total();
      }
    }
    LedgerTotal total = counting.get();
    synchronized (answers) {
      answers.remove(question);
      answers.put(question, new Answer(total, head, now.plus(KEPT)));
    }
    return total;
  }
}
