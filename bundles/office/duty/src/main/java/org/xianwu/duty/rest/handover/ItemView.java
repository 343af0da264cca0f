package org.xianwu.duty.rest.handover;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Something that is left to do.
 *
 * @param doneAt null while it is open
 */
@Schema(name = "PendingItem", description = "Something that is left to do")
public record ItemView(
    String id,
    String content,
    String nextStep,
    Instant openedAt,
    String openedBy,
    Instant doneAt,
    String doneBy,
    String outcome) {}
