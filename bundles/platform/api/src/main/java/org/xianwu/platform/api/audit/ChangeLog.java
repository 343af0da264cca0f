package org.xianwu.platform.api.audit;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one change log of the suite: history, audit trail and outbox in the same row, chained by
 * HMAC-SM3 in lanes so that nobody waits for the chain.
 */
@ProviderType
public interface ChangeLog {

  /**
   * Adds a row in the caller's running transaction; it exists if and only if that commits.
   *
   * @throws IllegalStateException outside a transaction
   */
  void append(Change change);

  /**
   * Records by itself, in a transaction of its own, what leaves no row behind: a refusal, a
   * sign-in, an export, a look at a masked value. Never fails the caller's request.
   */
  void note(Change event);

  /**
   * Records like {@link #note}, before something that must not happen unrecorded.
   *
   * @throws org.xianwu.platform.api.problem.Problem {@code store.full} or {@code
   *     service.unavailable} when it could not be recorded
   */
  void record(Change event);

  /** What happened to one record, oldest first, at most the last 500 changes. */
  List<LoggedChange> historyOf(String ledger, long recordId);

  /**
   * The rows after the cursor, in commit order inside each lane, oldest first.
   *
   * @param cursor where the consumer stopped, {@link ChangeCursor#START} for everything
   * @param limit at most so many rows
   */
  ChangeTail after(ChangeCursor cursor, int limit);

  /** The cursor behind the newest row. */
  ChangeCursor head();
}
