package org.xianwu.platform.api.audit;

import java.util.Objects;

/**
 * One row of the change log, before it is numbered and sealed.
 *
 * @param ledger {@code <function>.<ledger>}
 * @param recordId 0 when the event concerns no single record
 * @param rev version of the record after the change, 0 when it has none
 * @param action verb in kebab-case
 * @param reason may be empty
 * @param differences JSON object, field to {@code [before, after]}; {@code {}} when nothing is to
 *     be shown
 */
public record Change(
    String ledger, long recordId, int rev, String action, String reason, String differences) {

  public Change {
    Objects.requireNonNull(ledger);
    Objects.requireNonNull(action);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(differences);
  }
}
