package org.xianwu.duty.rest.handover;

import io.swagger.v3.oas.annotations.media.Schema;

/** Something that is left to do, as a form gives it. */
@Schema(name = "NotePendingItem", description = "Something that is left to do")
public record ItemBody(
    @Schema(maxLength = 500) String content, @Schema(maxLength = 500) String nextStep) {}
