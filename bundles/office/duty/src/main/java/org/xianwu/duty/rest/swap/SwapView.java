package org.xianwu.duty.rest.swap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A swap as its parties see it.
 *
 * @param remark why it was declined, sent back or given up; empty otherwise
 * @param rosterId version of the roster that it made, null until it takes effect
 * @param actions verbs that the caller may apply now
 */
@Schema(name = "Swap", description = "A swap of duty")
public record SwapView(
    String id,
    int rev,
    LocalDate day,
    String type,
    Instant startsAt,
    String post,
    String unitName,
    String fromId,
    String fromName,
    String toId,
    String toName,
    String reason,
    @Schema(
            allowableValues = {
              "asked",
              "consented",
              "returned",
              "effective",
              "declined",
              "withdrawn",
              "expired"
            })
        String state,
    Instant askedAt,
    Instant answeredAt,
    Instant decidedAt,
    String decidedBy,
    String remark,
    String rosterId,
    List<String> actions) {}
