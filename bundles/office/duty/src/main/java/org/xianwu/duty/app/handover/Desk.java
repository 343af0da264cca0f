package org.xianwu.duty.app.handover;

import java.util.List;
import java.util.Optional;
import org.xianwu.duty.domain.handover.Change;
import org.xianwu.duty.domain.handover.Handover;
import org.xianwu.duty.domain.handover.PendingItem;

/**
 * The desk of a duty room as it stands.
 *
 * @param change the change of shifts that is due or going on, empty when no shift follows another
 * @param handover of that change, empty before anybody signed
 * @param items what is left to do, oldest first
 * @param done what was done since the shift before began
 * @param verbs what the caller may do now
 */
public record Desk(
    long unitId,
    Optional<Change> change,
    Optional<Handover> handover,
    List<PendingItem> items,
    List<PendingItem> done,
    List<String> verbs) {}
