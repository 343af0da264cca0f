package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One thing that a check found.
 *
 * @param field input to blame, for example {@code guests[0].name}; empty for the whole
 * @param basis empty when no rule is named
 */
@Schema(description = "One thing that a check found")
public record FindingView(
    @Schema(allowableValues = {"violation", "warning"}) String severity,
    String field,
    String code,
    String message,
    String remedy,
    String basis) {}
