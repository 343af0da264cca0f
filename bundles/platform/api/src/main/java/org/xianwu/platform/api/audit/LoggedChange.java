package org.xianwu.platform.api.audit;

import java.time.Instant;

/**
 * A row of the change log.
 *
 * @param actorId person, 0 for the suite itself and for platforms
 * @param actor name at that time
 * @param address network address, empty for the suite itself
 */
public record LoggedChange(
    long lane,
    long sequence,
    Instant at,
    long actorId,
    String actor,
    String address,
    Change change) {}
