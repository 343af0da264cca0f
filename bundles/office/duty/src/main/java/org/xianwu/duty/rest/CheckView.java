package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * What a check of a roster found.
 *
 * @param publishDue last day on which it goes out in time, null without a holiday
 * @param late whether publishing now needs a reason
 */
@Schema(description = "What a check of a roster found")
public record CheckView(
    boolean publishable,
    int violations,
    int warnings,
    LocalDate publishDue,
    boolean late,
    List<FindingView> findings) {}
