package org.xianwu.platform.api.ledger;

/**
 * How many records a list has.
 *
 * @param capped true when there are more than {@code count}
 */
public record LedgerTotal(long count, boolean capped) {}
