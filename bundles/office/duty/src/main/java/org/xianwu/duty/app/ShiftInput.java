package org.xianwu.duty.app;

import java.time.LocalDate;
import java.util.Optional;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.Hours;
import org.xianwu.duty.domain.ShiftType;

/**
 * A shift as a form gives it.
 *
 * @param hours empty for the usual ones of the type
 */
public record ShiftInput(
    LocalDate day, ShiftType type, Optional<Hours> hours, Assignment assignment) {}
