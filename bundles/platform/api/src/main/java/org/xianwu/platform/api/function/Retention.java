package org.xianwu.platform.api.function;

import java.util.Objects;
import org.xianwu.platform.api.text.Label;

/**
 * How long the records of a ledger are kept.
 *
 * @param ledger {@code <function>.<ledger>}
 * @param years 0 for permanently
 * @param basis law or local schedule
 */
public record Retention(String ledger, int years, Label basis) {

  public Retention {
    Objects.requireNonNull(ledger);
    Objects.requireNonNull(basis);
  }
}
