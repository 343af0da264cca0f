package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * One thing that a check found.
 *
 * @param shiftId null when no single shift is to blame
 * @param basis empty when no rule is named
 */
@Schema(description = "One thing that a check found")
public record FindingView(
    @Schema(allowableValues = {"violation", "warning"}) String severity,
    LocalDate day,
    String shiftId,
    String code,
    String message,
    String remedy,
    String basis) {}
