package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * What a version changes in one shift.
 *
 * @param before null when the shift is new
 * @param after null when the shift went
 */
@Schema(description = "What a version changes in one shift")
public record DifferenceView(LocalDate day, String type, ShiftView before, ShiftView after) {}
