package org.xianwu.platform.api.ledger;

/**
 * A record as it was read from the database, unmasked; for decisions, not for showing.
 *
 * @param rev version
 */
public record LedgerRow(long id, int rev, Values values) {}
