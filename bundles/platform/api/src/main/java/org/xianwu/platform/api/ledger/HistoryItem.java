package org.xianwu.platform.api.ledger;

import java.time.Instant;
import java.util.List;
import org.xianwu.platform.api.text.Label;

/**
 * One step in the history of a record.
 *
 * @param actionLabel the verb as people say it
 * @param reason may be empty
 */
public record HistoryItem(
    Instant at,
    String actor,
    String action,
    Label actionLabel,
    List<Difference> changes,
    String reason) {

  /**
   * A column that changed, as texts, masked where the reader may not see it.
   *
   * @param before empty when it had no value
   * @param after empty when it has no value
   */
  public record Difference(String key, Label label, String before, String after) {}
}
