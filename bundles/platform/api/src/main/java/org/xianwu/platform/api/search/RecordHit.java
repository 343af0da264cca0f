package org.xianwu.platform.api.search;

import java.time.Instant;
import org.xianwu.platform.api.text.Label;

/**
 * A record that a search found.
 *
 * @param snippet the text around the match
 * @param path where to look at it, in the console of the function
 */
public record RecordHit(
    String function,
    String ledger,
    Label ledgerTitle,
    long id,
    String title,
    String snippet,
    Instant at,
    String path) {}
