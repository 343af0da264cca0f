package org.xianwu.duty.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.Shift;

/**
 * Who is on duty at a moment.
 *
 * @param unitId 0 when no unit has a roster
 * @param roster that says so; empty when none covers the moment
 * @param present shifts that run now; empty in office hours of days with a night shift only
 * @param next the shift that takes over, as far as it is published
 */
public record OnDuty(
    Instant at, long unitId, Optional<Roster> roster, List<Shift> present, Optional<Shift> next) {}
