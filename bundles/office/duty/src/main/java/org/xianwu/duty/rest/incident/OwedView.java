package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Something owed to the higher level.
 *
 * @param light green, yellow or red
 */
@Schema(name = "OwedReport", description = "Something owed to the higher level")
public record OwedView(
    @Schema(allowableValues = {"phone", "written", "answer", "follow-up", "final", "ending"})
        String matter,
    Instant since,
    Instant due,
    boolean hard,
    @Schema(allowableValues = {"green", "yellow", "red"}) String light) {}
