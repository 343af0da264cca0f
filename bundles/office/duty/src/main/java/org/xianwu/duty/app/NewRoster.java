package org.xianwu.duty.app;

import java.time.LocalDate;
import java.util.Optional;
import org.xianwu.duty.domain.RosterKind;

/**
 * What a new draft is made for.
 *
 * @param unitId empty for the caller's own unit
 * @param lastDay empty for the end of the month
 * @param title empty for the usual one
 */
public record NewRoster(
    RosterKind kind,
    Optional<Long> unitId,
    LocalDate firstDay,
    Optional<LocalDate> lastDay,
    String title) {}
